package org.tariscope.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** A body that must come at a least pace and end before a limit: 408 and 413 are thrown. */
final class PacedStream extends FilterInputStream {
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** 16 KiB/s: a modem's line. */
    private static final long NANOS_A_BYTE = TimeUnit.SECONDS.toNanos(1) / (16 * 1024);

    private final long begun = System.nanoTime();
    private final long limitBytes;
    private long size;

    PacedStream(InputStream body, long limitBytes) {
        super(body);
        this.limitBytes = limitBytes;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        size += read;
        RawRequest.refuseBeyond(limitBytes, size);
        if (System.nanoTime() - begun > GRACE_NANOS + size * NANOS_A_BYTE) {
            throw RawRequest.closing(new Refusal(ProblemType.TOO_SLOW, "The file comes slower than 16 KiB a second"));
        }
    }
}
