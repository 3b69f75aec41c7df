package org.tariscope.admin.tariff;

import java.util.List;
import java.util.stream.IntStream;
import org.tariscope.http.TypedForm;
import org.tariscope.tariff.CodePart;

/** Codes as text, one a line: prefix, name, first day and last day, with semicolons or tabs between them. */
final class CodeLines {
    private CodeLines() {}

    static String line(CodePart code) {
        String line = code.prefix() + "; " + code.name() + "; " + code.fromdate();
        return code.todate() == null ? line : line + "; " + code.todate();
    }

    static List<TypedForm> typed(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(CodeLines::code).toList();
    }

    /** The number of the line, from 1, that this code of the list stands in. */
    static int lineOf(String text, int code) {
        List<String> lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(each -> !lines.get(each).isBlank())
                        .skip(code)
                        .findFirst()
                        .orElse(0);
    }

    /** What is too much ends up with the last day, which is then refused. */
    private static TypedForm code(String line) {
        String[] parts = line.split("\\s*[;\\t]\\s*", -1);
        return new TypedForm()
                .with("prefix", parts[0])
                .with("name", parts.length > 1 ? parts[1] : "")
                .with("fromdate", parts.length > 2 ? parts[2] : "")
                .with(
                        "todate",
                        parts.length > 3 ? String.join(";", List.of(parts).subList(3, parts.length)) : "");
    }
}
