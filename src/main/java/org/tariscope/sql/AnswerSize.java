package org.tariscope.sql;

import java.util.Optional;

/** Counts what rows take in an answer, at least as much as either format does, up to one mebibyte. */
final class AnswerSize {
    /** Bytes; the rest of the mebibyte is for the columns' names and what stands around the rows. */
    private static final int MAX_ROWS = 1024 * 1024 - 64 * 1024;

    /** An element's tags, or a comma and quotes. */
    private static final int AROUND_VALUE = "<value></value>".length();

    private static final int AROUND_ROW = "<row></row>".length();
    private static final int LONGEST_ESCAPE = 6;

    private long bytes;

    /** Counts a row; false where it does not fit any more. */
    boolean fits(Iterable<Object> row) {
        bytes += AROUND_ROW;
        for (Object value : row) {
            bytes += AROUND_VALUE + (value instanceof Optional<?> ? 0 : bytes(value.toString()));
        }
        return bytes <= MAX_ROWS;
    }

    private static long bytes(String text) {
        return text.chars().mapToLong(AnswerSize::bytes).sum();
    }

    private static long bytes(int sign) {
        boolean plain = sign >= ' ' && sign < 128 && "<>&\"\\".indexOf(sign) < 0;
        boolean latin = sign >= 160 && sign < 0x2000;
        if (plain) {
            return 1;
        }
        return latin ? 2 : LONGEST_ESCAPE;
    }
}
