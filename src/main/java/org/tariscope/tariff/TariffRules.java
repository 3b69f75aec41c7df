package org.tariscope.tariff;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;

/** What the fields of a version must be, besides their types, whatever is there already. */
final class TariffRules {
    private static final Predicate<String> PREFIX =
            Pattern.compile("[0-9A-Za-z*#+]+").asMatchPredicate();

    private final SentPart sent;
    private final Parameters in;

    TariffRules(SentPart sent, Parameters in) {
        this.sent = sent;
        this.in = in;
    }

    void check() {
        sent.notBlank("name");
        for (String price : List.of("value", "connectioncost", "minimumcost")) {
            notNegative(price, in.optionalDecimal(price));
        }
        boolean cut = in.optionalText("roundcostmode").filter("down"::equals).isPresent();
        if (in.optionalText("roundcostmode").isPresent()
                && in.optionalFlag("roundcostdown").filter(down -> down != cut).isPresent()) {
            sent.wrong(ProblemType.INVALID_VALUE, "roundcostdown", "contradicts roundcostmode");
        }
        checkStages(in.items("stagelist", Parameters.class));
        checkTimes(in.items("timelist", Parameters.class));
        checkCodes(in.items("codelist", Parameters.class));
    }

    private void checkStages(List<Parameters> stages) {
        Set<Long> minutes = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            String place = "stagelist[" + i + "].";
            notNegative(place + "value", stages.get(i).optionalDecimal("value"));
            if (!minutes.add(stages.get(i).whole("fromminute"))) {
                sent.wrong(ProblemType.INVALID_VALUE, place + "fromminute", "stands more than once");
            }
        }
    }

    private void checkTimes(List<Parameters> times) {
        Set<String> hours = new HashSet<>();
        for (int i = 0; i < times.size(); i++) {
            Parameters each = times.get(i);
            String place = "timelist[" + i + "].";
            notNegative(place + "value", each.optionalDecimal("value"));
            notNegative(place + "connectioncost", each.optionalDecimal("connectioncost"));
            if (each.whole("hourfrom") >= each.whole("hourto")) {
                sent.wrong(ProblemType.INVALID_VALUE, place + "hourto", "must be after hourfrom");
            }
            boolean free = true;
            for (long hour = each.whole("hourfrom"); hour < each.whole("hourto"); hour++) {
                free &= hours.add(each.id("daytypeid") + " " + hour);
            }
            if (!free) {
                sent.wrong(ProblemType.INVALID_VALUE, place + "hourfrom", "overlaps another band of the day type");
            }
        }
    }

    private void checkCodes(List<Parameters> codes) {
        for (int i = 0; i < codes.size(); i++) {
            Parameters each = codes.get(i);
            String place = "codelist[" + i + "].";
            if (!PREFIX.test(each.text("prefix"))) {
                sent.wrong(ProblemType.INVALID_VALUE, place + "prefix", "must be digits, letters and the signs * # +");
            }
            if (each.text("name").isBlank()) {
                sent.wrong(ProblemType.INVALID_VALUE, place + "name", "must not be blank");
            }
            if (each.optionalDay("todate")
                    .filter(last -> last.isBefore(each.optionalDay("fromdate").orElse(last)))
                    .isPresent()) {
                sent.wrong(ProblemType.INVALID_VALUE, place + "todate", "must not be before fromdate");
            }
        }
    }

    private void notNegative(String name, Optional<BigDecimal> price) {
        if (price.filter(each -> each.signum() < 0).isPresent()) {
            sent.wrong(ProblemType.OUT_OF_RANGE, name, "must not be negative");
        }
    }
}
