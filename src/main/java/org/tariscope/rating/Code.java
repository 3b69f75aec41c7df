package org.tariscope.rating;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The beginning of numbers that leads to a tariff, or, without one, is known and has no price.
 *
 * @param to the last day; empty: without end
 */
public record Code(
        long provider,
        Direction direction,
        String prefix,
        String name,
        OptionalLong tariff,
        LocalDate from,
        Optional<LocalDate> to) {

    public Code {
        Objects.requireNonNull(direction);
        Objects.requireNonNull(name);
        Objects.requireNonNull(tariff);
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("A code without a prefix");
        }
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("The code " + prefix + " ends before it begins");
        }
    }
}
