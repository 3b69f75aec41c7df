package org.tariscope.http;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers in plain digits: no exponent, no plus sign, no leading zeros, no other script's digits, no blanks. */
final class NumberReading {
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final int LONGEST_LONG = "-9223372036854775808".length();

    private NumberReading() {}

    static Reading id(ParameterType.Id type, String text) {
        String rule = type.zeroMeansAll() ? "must be an id, or 0 for all" : "must be an id, a positive whole number";
        return whole(text, type.zeroMeansAll() ? 0 : 1, Long.MAX_VALUE, rule);
    }

    static Reading whole(ParameterType.Whole type, String text) {
        String rule = "must be a whole number from " + type.min() + " to " + type.max();
        return whole(text, type.min(), type.max(), rule);
    }

    private static Reading whole(String text, long min, long max, String rule) {
        if (text.length() > InputLimits.NUMBER_CHARACTERS) {
            return tooLong(text, rule);
        }
        if (!WHOLE.matcher(text).matches()) {
            return Reading.type(rule);
        }
        if (text.length() > LONGEST_LONG) {
            return Reading.outOfRange(rule);
        }
        try {
            long value = Long.parseLong(text);
            return value < min || value > max ? Reading.outOfRange(rule) : Reading.taken(value);
        } catch (NumberFormatException tooLarge) {
            return Reading.outOfRange(rule);
        }
    }

    static Reading decimal(ParameterType.Decimal type, String text) {
        String rule = "must be a decimal number with at most " + type.integerDigits() + " digits before and "
                + type.fractionDigits() + " after the point";
        // Only a short literal may become a BigDecimal: a long one costs seconds.
        if (text.length() > InputLimits.NUMBER_CHARACTERS) {
            return tooLong(text, rule);
        }
        if (!DECIMAL.matcher(text).matches()) {
            return Reading.type(rule);
        }
        BigDecimal value = new BigDecimal(text);
        boolean fits =
                value.scale() <= type.fractionDigits() && value.precision() - value.scale() <= type.integerDigits();
        return fits ? Reading.taken(value) : Reading.outOfRange(rule);
    }

    private static Reading tooLong(String text, String rule) {
        char first = text.charAt(0);
        if (first == '-' || first >= '0' && first <= '9') {
            String detail = "has more than " + InputLimits.NUMBER_CHARACTERS + " characters; it " + rule;
            return new Reading.Wrong(ProblemType.NUMBER_TOO_LONG, detail);
        }
        return Reading.type(rule);
    }
}
