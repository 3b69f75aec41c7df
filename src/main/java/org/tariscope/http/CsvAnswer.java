package org.tariscope.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A CSV file that is answered as it is, in UTF-8. Its rows wait on the disk until all of them are there: what goes wrong before
 * is a problem, not half a file.
 */
public final class CsvAnswer implements Answer, AutoCloseable {
    private static final String SIGNS_OF_FORMULAS = "=+-@\t\r";

    private final String fileName;
    private final FileChannel content;
    private final CsvWriter writer;

    private CsvAnswer(String fileName, FileChannel content) {
        this.fileName = fileName;
        this.content = content;
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(Channels.newWriter(content, StandardCharsets.UTF_8));
    }

    /** A file without rows; the name has ASCII letters, digits, points and hyphens only. */
    public static CsvAnswer named(String fileName) {
        try {
            return new CsvAnswer(fileName, UnnamedFile.open());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
    public static String text(String text) {
        return !text.isEmpty() && SIGNS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    public void row(List<String> cells) {
        writer.writeRecord(cells);
    }

    public String fileName() {
        return fileName;
    }

    /** Writes it and closes the stream. */
    public void write(OutputStream out) throws IOException {
        try (out) {
            writer.flush();
            content.position(0);
            Channels.newInputStream(content).transferTo(out);
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
