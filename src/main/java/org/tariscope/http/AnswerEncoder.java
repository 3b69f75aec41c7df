package org.tariscope.http;

import jakarta.enterprise.context.Dependent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes answers and problems, the same bytes on every server: the order of the fields is said once, by the record, and
 * no binding library sees the data.
 */
@Dependent
public final class AnswerEncoder {

    /**
     * The answer in UTF-8; {@code row} names one row of {@link Rows} in XML. IllegalStateException where the answer has a
     * value that has no documented form.
     */
    public byte[] encode(Answer answer, Format format, String root, Optional<String> row) {
        String text = format == Format.JSON ? json(answer) : xml(answer, root, row);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes rows in UTF-8 as they come; closes the stream. */
    public void encode(StreamedRows<?> answer, Format format, String root, Optional<String> row, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (format == Format.JSON) {
            JsonAnswer.write(answer.rows(), writer);
        } else {
            XmlAnswer.rows(answer.rows(), root, row.orElseThrow(() -> unnamed(root)), writer);
        }
    }

    /** Writes a long answer in UTF-8; closes the stream. */
    public void encode(LongAnswer answer, Format format, String root, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (format == Format.JSON) {
            JsonAnswer.write(record(answer), writer);
        } else {
            XmlAnswer.record(record(answer), root, writer);
        }
    }

    /** The problem in UTF-8, without the members that it does not have. */
    public byte[] encode(Problem problem, Format format) {
        String text = format == Format.JSON ? JsonAnswer.write(problem, true) : XmlAnswer.problem(problem);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Answer answer) {
        return answer instanceof Rows<?> rows
                ? JsonAnswer.write(rows.rows(), false)
                : JsonAnswer.write(record(answer), false);
    }

    private static String xml(Answer answer, String root, Optional<String> row) {
        if (answer instanceof Rows<?> rows) {
            return XmlAnswer.rows(rows.rows(), root, row.orElseThrow(() -> unnamed(root)));
        }
        return XmlAnswer.record(record(answer), root);
    }

    private static IllegalStateException unnamed(String root) {
        return new IllegalStateException("The rows of " + root + " have no name");
    }

    private static Record record(Answer answer) {
        if (answer instanceof Record fields) {
            return fields;
        }
        throw new IllegalStateException(answer.getClass().getName() + " is no record");
    }
}
