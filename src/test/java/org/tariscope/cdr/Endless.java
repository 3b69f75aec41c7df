package org.tariscope.cdr;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A gigabyte: a beginning, and then the same text again and again. Counts what is taken from it. */
final class Endless extends InputStream {
    static final long SIZE = 1L << 30;

    private final byte[] start;
    private final byte[] again;
    private long taken;

    Endless(String start, String again) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.again = again.getBytes(StandardCharsets.UTF_8);
    }

    long taken() {
        return taken;
    }

    @Override
    public int read() {
        if (taken == SIZE) {
            return -1;
        }
        long at = taken++;
        return at < start.length ? start[(int) at] : again[(int) ((at - start.length) % again.length)];
    }
}
