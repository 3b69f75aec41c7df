package org.tariscope.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * A file that a request sent. It has no name on the disk and is gone when it is closed, or the server is.
 *
 * @param charset as the request stated it
 * @param sha256 of its bytes, hexadecimal
 */
public record Upload(FileChannel content, Optional<String> name, Optional<String> charset, String sha256)
        implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /** The file from its first byte on; closing the stream leaves the file there. */
    public InputStream open() {
        try {
            content.position(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new FilterInputStream(Channels.newInputStream(content)) {
            @Override
            public void close() {
                // The upload's own end closes it.
            }
        };
    }

    /** How many lines it has, the last one with or without its end. */
    public long lines() {
        try (InputStream bytes = open()) {
            byte[] some = new byte[BUFFER];
            long lines = 1;
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                for (int i = 0; i < read; i++) {
                    lines += some[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
