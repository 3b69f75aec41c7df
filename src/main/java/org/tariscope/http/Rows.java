package org.tariscope.http;

import java.util.List;

/** A list answer: a JSON array, or an XML root with one child per row. */
public record Rows<T extends Record & Answer>(List<T> rows) implements Answer {
    public Rows {
        rows = List.copyOf(rows);
    }
}
