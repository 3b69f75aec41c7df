package org.tariscope.rating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The worked examples of docs/rating.md, as they stand there. */
public final class WorkedExamples {
    private WorkedExamples() {}

    /** The rows of the tables, each by its columns' names. */
    public static Stream<Map<String, String>> rows() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = List.of();
        for (String line : Files.readAllLines(Path.of("docs/rating.md"))) {
            List<String> cells = cells(line);
            if (cells.isEmpty()) {
                header = List.of();
            } else if (header.isEmpty()) {
                header = cells;
            } else if (header.get(0).equals("tariff") && !line.startsWith("|---")) {
                rows.add(row(header, cells));
            }
        }
        return rows.stream();
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::trim)
                        .toList()
                : List.of();
    }
}
