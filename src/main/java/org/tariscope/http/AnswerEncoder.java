package org.tariscope.http;

import jakarta.enterprise.context.Dependent;
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
            String name = row.orElseThrow(() -> new IllegalStateException("The rows of " + root + " have no name"));
            return XmlAnswer.rows(rows.rows(), root, name);
        }
        return XmlAnswer.record(record(answer), root);
    }

    private static Record record(Answer answer) {
        if (answer instanceof Record fields) {
            return fields;
        }
        throw new IllegalStateException(answer.getClass().getName() + " is no record");
    }
}
