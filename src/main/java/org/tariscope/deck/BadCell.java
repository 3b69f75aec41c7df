package org.tariscope.deck;

/** What is wrong with a cell, for the list of rejected lines. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    BadCell(DeckColumn column, String text, String what) {
        super(column.heading() + " " + shown(text) + " " + what, null, false, false);
    }

    /** A cell's beginning, without what could change the look of a terminal or a page. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder("“");
        text.codePoints()
                .limit(SHOWN)
                .map(sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT ? '·' : sign)
                .forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > SHOWN ? "…”" : "”")
                .toString();
    }
}
