package org.tariscope.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One of the CSV files beside this class: a line of names, then rows. Values hold neither commas nor quotes. */
record Sheet(List<Row> rows) {
    /** Reads the file; days written as numbers count from {@code today}. */
    static Sheet read(String file, LocalDate today) {
        try (InputStream in = Sheet.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            List<String> names = List.of(lines.get(0).split(","));
            return new Sheet(lines.stream()
                    .skip(1)
                    .map(line -> row(file, names, line, today))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Row row(String file, List<String> names, String line, LocalDate today) {
        String[] values = line.split(",", -1);
        if (values.length != names.size()) {
            throw new IllegalStateException(file + ": " + names.size() + " values expected in " + line);
        }
        Map<String, String> cells = new HashMap<>();
        IntStream.range(0, values.length)
                .filter(i -> !values[i].isEmpty())
                .forEach(i -> cells.put(names.get(i), values[i]));
        return new Row(cells, today);
    }
}
