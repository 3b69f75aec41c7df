package org.tariscope.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The text of a CSV answer. */
public final class WrittenCsv {
    private WrittenCsv() {}

    public static String of(CsvAnswer answer) throws IOException {
        try (answer) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            answer.write(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
