package org.tariscope.sql;

import java.util.Optional;

/** Counts what an answer takes, at least as much as in either format, up to one mebibyte. */
final class AnswerSize {
    /** Bytes; the rest of the mebibyte is for what stands around columns and rows. */
    private static final int MAX = 1024 * 1024 - 1024;

    private static final int AROUND_COLUMN = "<column><name></name><type></type></column>".length();

    /** An element's tags, or a comma and quotes. */
    private static final int AROUND_VALUE = "<value></value>".length();

    private static final int AROUND_ROW = "<row></row>".length();
    private static final int LONGEST_ESCAPE = 6;

    private long bytes;

    void column(SqlColumn column) {
        bytes += AROUND_COLUMN + bytes(column.name()) + column.type().length();
    }

    /** Counts a row; false where it does not fit any more. */
    boolean fits(Iterable<Object> row) {
        bytes += AROUND_ROW;
        for (Object value : row) {
            bytes += AROUND_VALUE + (value instanceof Optional<?> ? 0 : bytes(value.toString()));
        }
        return bytes <= MAX;
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
