package org.tariscope.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;

/**
 * The exchange rates that a caller sent. What was in force on a past day stays, so that pricing that day's calls again gives
 * the same amounts: such a day can only get a rate where it had none.
 */
final class SentRates {
    private final SentPart sent;
    private final List<Parameters> rates;

    SentRates(SentPart sent, List<Parameters> rates) {
        this.sent = sent;
        this.rates = rates;
    }

    Set<LocalDate> days() {
        return rates.stream().map(each -> each.day("fromdate")).collect(Collectors.toSet());
    }

    /** Notes what no currency could have. */
    void check() {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            Parameters each = rates.get(i);
            if (!seen.add(each.day("fromdate"))) {
                sent.wrong(ProblemType.INVALID_VALUE, name(i, "fromdate"), "stands more than once");
            }
            if (!each.has("rate")) {
                sent.wrong(
                        ProblemType.MISSING_PARAMETER, name(i, "rate"), "is required; null takes a future rate away");
            } else if (each.optionalDecimal("rate")
                    .filter(rate -> rate.signum() <= 0)
                    .isPresent()) {
                sent.wrong(ProblemType.OUT_OF_RANGE, name(i, "rate"), "must be more than 0");
            }
        }
    }

    /** Notes what this currency cannot have any more. */
    void checkAgainst(Map<LocalDate, BigDecimal> known, LocalDate today) {
        Optional<LocalDate> first = known.keySet().stream().min(LocalDate::compareTo);
        for (int i = 0; i < rates.size(); i++) {
            LocalDate day = rates.get(i).day("fromdate");
            Optional<BigDecimal> rate = rates.get(i).optionalDecimal("rate");
            if (rate.isEmpty() && known.containsKey(day) && !day.isAfter(today)) {
                sent.wrong(
                        ProblemType.CONFLICT,
                        name(i, "rate"),
                        "is in force since " + day + " and cannot be taken away");
            } else if (rate.isPresent()
                    && day.isBefore(today)
                    && first.filter(earliest -> !day.isBefore(earliest)).isPresent()
                    && !isSame(known.get(day), rate.get())) {
                sent.wrong(ProblemType.CONFLICT, name(i, "fromdate"), "is a past day, for which a rate was in force");
            }
        }
    }

    void applyTo(Currency currency) {
        for (Parameters each : rates) {
            LocalDate day = each.day("fromdate");
            each.optionalDecimal("rate")
                    .ifPresentOrElse(rate -> currency.rate(day, rate), () -> currency.removeRate(day));
        }
    }

    private static boolean isSame(BigDecimal known, BigDecimal rate) {
        return known != null && known.compareTo(rate) == 0;
    }

    private static String name(int place, String field) {
        return "rates[" + place + "]." + field;
    }
}
