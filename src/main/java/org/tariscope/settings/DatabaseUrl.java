package org.tariscope.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which JDBC URLs the server works with. */
final class DatabaseUrl {
    private DatabaseUrl() {}

    /** What is wrong with a URL, as the end of a sentence; an empty URL means the embedded database. */
    static Optional<String> complaint(String value) {
        if (value.isEmpty() || value.startsWith("jdbc:mariadb:")) {
            return Optional.empty();
        }
        if (!value.startsWith("jdbc:h2:")) {
            return Optional.of("must begin with jdbc:mariadb: or jdbc:h2:");
        }
        List<String> delays = Stream.of(value.toUpperCase(Locale.ROOT).split(";"))
                .filter(part -> part.startsWith("WRITE_DELAY="))
                .toList();
        return delays.equals(List.of("WRITE_DELAY=0"))
                ? Optional.empty()
                : Optional.of(
                        "names an H2 database without ;WRITE_DELAY=0: a killed server would lose what it acknowledged");
    }
}
