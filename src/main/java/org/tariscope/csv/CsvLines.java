package org.tariscope.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;

/** Makes the lines of a file. A text that stands in many cells is made once: large files say the same again and again. */
final class CsvLines extends AbstractBaseCsvCallbackHandler<CsvLine> {
    /** Places for texts that may come again; a power of two. */
    private static final int KNOWN = 16 * 1024;

    /** Characters; of longer ones that come again there are few. */
    private static final int LONGEST_KNOWN = 40;

    /** Characters of a row, with what separates its cells: a file without line ends is none of these. */
    static final int LONGEST_ROW = 256 * 1024;

    private static final int FACTOR = 31;
    private static final int UPPER = 16;

    private final String[] known = new String[KNOWN];
    private final List<String> cells = new ArrayList<>();
    private final int linesBefore;
    private int signsOfRow;

    /** For a file of which so many lines were read by somebody else. */
    CsvLines(int linesBefore) {
        this.linesBefore = linesBefore;
    }

    @Override
    protected void handleBegin(long line) {
        cells.clear();
        signsOfRow = 0;
    }

    @Override
    protected void handleField(int column, char[] signs, int offset, int length, boolean quoted) {
        signsOfRow += length + 1;
        if (signsOfRow > LONGEST_ROW) {
            throw new CsvParseException("A row is too long");
        }
        cells.add(length > LONGEST_KNOWN ? new String(signs, offset, length) : once(signs, offset, length));
    }

    private String once(char[] signs, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = FACTOR * hash + signs[i];
        }
        int place = (hash ^ hash >>> UPPER) & (KNOWN - 1);
        String text = known[place];
        if (text == null || !isSame(text, signs, offset, length)) {
            text = new String(signs, offset, length);
            known[place] = text;
        }
        return text;
    }

    private static boolean isSame(String text, char[] signs, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != signs[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected CsvLine buildRecord() {
        return new CsvLine(getStartingLineNumber() + linesBefore, cells);
    }
}
