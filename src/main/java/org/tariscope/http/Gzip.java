package org.tariscope.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Compresses an answer. */
public final class Gzip {
    private Gzip() {}

    /** Whether a client with this Accept-Encoding takes it; null where it sent none. */
    public static boolean isAccepted(String acceptEncoding) {
        return acceptEncoding != null
                && Stream.of(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(part -> part.replace(" ", ""))
                        .anyMatch(part -> part.equals("gzip") || part.matches("gzip;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*)"));
    }

    public static byte[] of(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
