package org.tariscope.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where subscribers of one kind belong; {@code share} says how many of them do. */
record Department(long id, long node, Kind kind, int share) {
    enum Kind {
        /** Only departments below. */
        NONE,
        HOME,
        COMPANY,
        PUBLIC,
        STAFF;

        private static Kind of(Optional<String> cell) {
            return Arrays.stream(values())
                    .filter(kind -> cell.filter(kind.name()::equalsIgnoreCase).isPresent())
                    .findFirst()
                    .orElse(NONE);
        }
    }

    static List<Department> of(List<Row> rows) {
        return rows.stream()
                .map(row -> new Department(
                        row.id("id"), row.id("node"), Kind.of(row.optional("kind")), row.number("share")))
                .toList();
    }
}
