package org.tariscope.csv;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * The sign between two cells: the one that a first line {@code sep=;} names, or that stands most often in the first line.
 *
 * @param linesBefore the lines that were read to find it
 */
record Separator(char sign, int linesBefore) {
    private static final int LOOK_AHEAD = 64 * 1024;
    private static final String STATED = "sep=";
    private static final String KNOWN = ",;\t|";

    static Separator of(BufferedReader text) throws IOException {
        text.mark(LOOK_AHEAD);
        String start = start(text);
        text.reset();
        String first = start.lines().findFirst().orElse("");
        if (first.length() == STATED.length() + 1 && first.startsWith(STATED)) {
            char stated = first.charAt(STATED.length());
            if (canSeparate(stated)) {
                text.readLine();
                return new Separator(stated, 1);
            }
        }
        return new Separator(mostFrequent(start), 0);
    }

    /** Not what cells consist of, or are quoted with. */
    private static boolean canSeparate(char sign) {
        boolean ofCells = Character.isLetterOrDigit(sign) || Character.isSurrogate(sign) || sign == '"';
        return sign == '\t' || !ofCells && !Character.isISOControl(sign);
    }

    private static String start(BufferedReader text) throws IOException {
        char[] signs = new char[LOOK_AHEAD - 1];
        int size = 0;
        for (int read = 0; read >= 0 && size < signs.length; read = text.read(signs, size, signs.length - size)) {
            size += read;
        }
        return new String(signs, 0, size);
    }

    /** Of the lines that were looked at, the first that has any; quoted ones do not count. */
    private static char mostFrequent(String start) {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char sign = start.charAt(i);
            quoted ^= sign == '"';
            int known = quoted ? -1 : KNOWN.indexOf(sign);
            if (known >= 0) {
                counts[known]++;
            } else if (sign == '\n' && !quoted && sum(counts) > 0) {
                break;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return KNOWN.charAt(best);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
