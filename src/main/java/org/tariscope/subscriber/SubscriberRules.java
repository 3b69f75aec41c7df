package org.tariscope.subscriber;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tariscope.http.BadValue;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** What a field of a subscriber must be, besides its type. */
final class SubscriberRules {
    private static final Set<Long> GENDERS = Set.of(0L, 1L, 2L, 9L);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Predicate<String> EMAIL =
            Pattern.compile("[^@\\s]+@[^@\\s]+").asMatchPredicate();
    private static final Predicate<String> DN =
            Pattern.compile("[0-9A-Za-z*#+._-]+").asMatchPredicate();

    private SubscriberRules() {}

    /** 400 that names every field that cannot be so. */
    static void check(Parameters in) {
        List<BadValue> errors = new ArrayList<>();
        in.optionalText("email")
                .filter(EMAIL.negate())
                .ifPresent(wrong -> errors.add(wrong(ProblemType.INVALID_VALUE, "email", "is not an e-mail address")));
        in.optionalWhole("gender")
                .filter(code -> !GENDERS.contains(code))
                .ifPresent(wrong -> errors.add(wrong(ProblemType.INVALID_VALUE, "gender", "must be 0, 1, 2 or 9")));
        in.optionalDecimal("privilegediscount")
                .filter(discount -> discount.signum() < 0 || discount.compareTo(WHOLE) > 0)
                .ifPresent(wrong ->
                        errors.add(wrong(ProblemType.OUT_OF_RANGE, "privilegediscount", "must be from 0 to 100")));
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
    }

    /** The text where it can be dialled; 400 where it cannot. */
    static String dn(String text) {
        if (!DN.test(text)) {
            throw Refusal.of(
                    ProblemType.INVALID_VALUE,
                    "DN",
                    "must be digits, letters and the signs * # + . _ -, without blanks");
        }
        return text;
    }

    private static BadValue wrong(ProblemType type, String name, String detail) {
        return new BadValue(type, name, detail);
    }
}
