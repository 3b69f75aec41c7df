package org.tariscope.subscriber;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.tariscope.http.Parameters;

/**
 * The fields of a subscriber that a caller sent, by the names of {@code subscriber.get}: a field that was not sent stays, and
 * one that was sent as null is emptied, which is a null here.
 */
final class SentFields {
    private final Parameters sent;
    private final Map<String, String> otherNames;

    /**
     * The fields in these parameters.
     *
     * @param otherNames what the method calls fields that {@code subscriber.get} calls otherwise; others have the same name
     */
    SentFields(Parameters sent, Map<String, String> otherNames) {
        this.sent = sent;
        this.otherNames = otherNames;
    }

    void id(String field, LongConsumer taker) {
        name(field).flatMap(sent::optionalId).ifPresent(taker::accept);
    }

    void text(String field, Consumer<String> taker) {
        name(field).ifPresent(name -> taker.accept(sent.optionalText(name).orElse(null)));
    }

    void day(String field, Consumer<LocalDate> taker) {
        name(field).ifPresent(name -> taker.accept(sent.optionalDay(name).orElse(null)));
    }

    void decimal(String field, Consumer<BigDecimal> taker) {
        name(field).ifPresent(name -> taker.accept(sent.optionalDecimal(name).orElse(null)));
    }

    void flag(String field, Consumer<Boolean> taker) {
        name(field).ifPresent(name -> taker.accept(sent.optionalFlag(name).orElse(null)));
    }

    void whole(String field, Consumer<Integer> taker) {
        name(field)
                .ifPresent(name -> taker.accept(
                        sent.optionalWhole(name).map(Math::toIntExact).orElse(null)));
    }

    /** The parameter that carries the field; empty where it was not sent or the method has none. */
    private Optional<String> name(String field) {
        String name = otherNames.getOrDefault(field, field);
        return sent.knows(name) && sent.has(name) ? Optional.of(name) : Optional.empty();
    }
}
