package org.tariscope.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the prefixes of a cell: one, a list ({@code 50, 63, 66}), ranges ({@code 91-94}), each after the country's code. */
final class PrefixCell {
    private static final int LONGEST = 20;
    private static final int LONGEST_RANGE = 18;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})[-–](\\d{1,18})");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private final String text;
    private final String country;
    private final List<Prefix> prefixes = new ArrayList<>();

    private PrefixCell(String country, String text) {
        this.country = country;
        this.text = text;
    }

    /**
     * A prefix of a cell.
     *
     * @param detail how many digits it was written with; more than it has where it stands for a part of a range
     */
    record Prefix(String digits, int detail) {}

    /** All prefixes of the cell; a range as the fewest that cover it. */
    static List<Prefix> read(String countryCode, String text) throws BadCell {
        if (countryCode.isEmpty() && isOne(text)) {
            return List.of(new Prefix(text, text.length()));
        }
        PrefixCell cell = new PrefixCell(withoutPlus(countryCode), text);
        if (text.isEmpty() && cell.country.isEmpty()) {
            throw new BadCell(DeckColumn.PREFIX, text, "is empty");
        }
        if (text.isEmpty()) {
            cell.take("");
            return cell.prefixes;
        }
        for (String part : BETWEEN.split(text, -1)) {
            cell.take(withoutPlus(part));
        }
        return cell.prefixes;
    }

    /** A loop, as most cells are such and there are a million. */
    private static boolean isOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /** A plus sign, and what our own exports put before it. */
    private static String withoutPlus(String part) {
        String plain = FormulaCell.read(BLANKS.matcher(part).replaceAll(""));
        return plain.startsWith("+") ? plain.substring(1) : plain;
    }

    private void take(String part) throws BadCell {
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            takeRange(range.group(1), range.group(2));
            return;
        }
        String digits = country + part;
        if (!isOne(digits)) {
            throw new BadCell(
                    DeckColumn.PREFIX,
                    text,
                    "is not made of prefixes of 1 to " + LONGEST + " digits or ranges of them");
        }
        prefixes.add(new Prefix(digits, digits.length()));
    }

    private void takeRange(String from, String shortTo) throws BadCell {
        String to = shortTo.length() < from.length()
                ? from.substring(0, from.length() - shortTo.length()) + shortTo
                : shortTo;
        int length = country.length() + from.length();
        if (to.length() != from.length() || to.compareTo(from) < 0 || length > LONGEST_RANGE) {
            throw new BadCell(DeckColumn.PREFIX, text, "has a range that ends before it begins, or is too long");
        }
        long last = Long.parseLong(to);
        for (long low = Long.parseLong(from); low <= last; ) {
            int cut = 0;
            long block = 1;
            while (cut < from.length() - 1 && low % (block * 10) == 0 && low + block * 10 - 1 <= last) {
                block *= 10;
                cut++;
            }
            String digits = String.format("%0" + from.length() + "d", low);
            prefixes.add(new Prefix(country + digits.substring(0, digits.length() - cut), length));
            low += block;
        }
    }
}
