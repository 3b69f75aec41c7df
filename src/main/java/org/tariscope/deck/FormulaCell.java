package org.tariscope.deck;

import org.tariscope.http.CsvAnswer;

/** Takes off the apostrophe that our own files put before what a spreadsheet would take for a formula. */
final class FormulaCell {
    private FormulaCell() {}

    static String read(String text) {
        boolean escaped =
                text.startsWith("'") && !CsvAnswer.text(text.substring(1)).equals(text.substring(1));
        return escaped ? text.substring(1) : text;
    }
}
