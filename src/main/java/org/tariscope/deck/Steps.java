package org.tariscope.deck;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Both steps in one cell: {@code 60/6} bills 60 seconds and then every 6; a single number is both. */
record Steps(int first, int next) {
    private static final Pattern TWO = Pattern.compile("(\\d+)\\s*[/+:;-]\\s*(\\d+)");

    /** Empty where the cell is. */
    static Optional<Steps> read(String text) throws BadCell {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher two = TWO.matcher(text);
        String first = two.matches() ? two.group(1) : text;
        String next = two.matches() ? two.group(2) : text;
        return Optional.of(new Steps(
                Cells.seconds(DeckColumn.STEPS, first).orElse(0),
                Cells.seconds(DeckColumn.STEPS, next).orElse(0)));
    }
}
