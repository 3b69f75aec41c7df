package org.tariscope.deck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single cells: amounts, seconds, days. */
final class Cells {
    private static final int INTEGER_DIGITS = 9;
    private static final int FRACTION_DIGITS = 10;
    private static final int MOST_SECONDS = 86_400;
    private static final int LONGEST_NAME = 100;

    /** A spreadsheet writes a hundred-thousandth as 1E-05. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,20}([.,]\\d{1,20})?([eE][+-]?\\d{1,2})?");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private static final List<DateTimeFormatter> DAYS =
            List.of(day("uuuu-MM-dd"), day("uuuu/MM/dd"), day("dd.MM.uuuu"));

    private Cells() {}

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** An amount with a decimal point or comma; empty where the cell is. */
    static Optional<BigDecimal> amount(DeckColumn column, String text) throws BadCell {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw new BadCell(column, text, "is not an amount, such as 0.0125 or 0,0125");
        }
        BigDecimal amount = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        if (amount.precision() - amount.scale() > INTEGER_DIGITS) {
            throw new BadCell(column, text, "has more than " + INTEGER_DIGITS + " digits before the point");
        }
        if (amount.scale() > FRACTION_DIGITS) {
            throw new BadCell(column, text, "has more than " + FRACTION_DIGITS + " digits after the point");
        }
        return Optional.of(amount);
    }

    /** Seconds of a step, where 1 means none and so does 0; empty where the cell is. */
    static Optional<Integer> seconds(DeckColumn column, String text) throws BadCell {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!SECONDS.matcher(text).matches() || Integer.parseInt(text) > MOST_SECONDS) {
            throw new BadCell(column, text, "is not a number of seconds up to " + MOST_SECONDS);
        }
        int seconds = Integer.parseInt(text);
        return Optional.of(seconds == 1 ? 0 : seconds);
    }

    /** A day; empty where the cell is. Days that could be read in two ways are refused. */
    static Optional<LocalDate> day(DeckColumn column, String text) throws BadCell {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (DateTimeFormatter known : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, known));
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        throw new BadCell(column, text, "is not a day like 2027-01-31, 2027/01/31 or 31.01.2027");
    }

    /** A destination's name. What an export put before a formula's sign is taken off again. */
    static String name(String text) throws BadCell {
        if (text.codePointCount(0, text.length()) > LONGEST_NAME) {
            throw new BadCell(DeckColumn.NAME, text, "has more than " + LONGEST_NAME + " characters");
        }
        if (text.codePoints().anyMatch(sign -> Character.isISOControl(sign) || sign >= 0xD800 && sign <= 0xDFFF)) {
            throw new BadCell(DeckColumn.NAME, text, "has control characters");
        }
        return FormulaCell.read(text);
    }
}
