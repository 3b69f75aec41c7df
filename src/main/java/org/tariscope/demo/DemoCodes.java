package org.tariscope.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes of every tariff: those of the destinations that it covers. */
final class DemoCodes {
    private static final long MAIN_PROVIDER = 84;
    private static final String OUTGOING = "out";

    /** The destination of codes that the main provider knows and has no tariff for. */
    private static final String NO_TARIFF = "";

    private static final String INSERT =
            """
            insert into code (id, provider_id, direction, prefix, name, tariff_id, category_id, from_date, to_date)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final LocalDate today;
    private long lastId;

    DemoCodes(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    void load() throws SQLException {
        Map<String, List<Row>> codes = Sheet.read("codes.csv", today).rows().stream()
                .collect(
                        Collectors.groupingBy(row -> row.optional("destination").orElse(NO_TARIFF)));
        try (Batch batch = new Batch(connection, INSERT)) {
            for (Row tariff : Sheet.read("tariffs.csv", today).rows()) {
                for (String destination : destinations(tariff)) {
                    add(batch, tariff, known(codes, destination));
                }
            }
            for (Row code : codes.get(NO_TARIFF)) {
                batch.add(columns(code, MAIN_PROVIDER, OUTGOING, Optional.empty()));
            }
        }
    }

    private static List<String> destinations(Row tariff) {
        return tariff.optional("destinations")
                .map(all -> List.of(all.split("\\|")))
                .orElse(List.of());
    }

    private static List<Row> known(Map<String, List<Row>> codes, String destination) {
        return Optional.ofNullable(codes.get(destination))
                .orElseThrow(() -> new IllegalStateException("No codes for " + destination));
    }

    private void add(Batch batch, Row tariff, List<Row> codes) throws SQLException {
        for (Row code : codes) {
            batch.add(columns(code, tariff.id("provider"), tariff.text("direction"), tariff.id("id")));
        }
    }

    private Object[] columns(Row code, long provider, String direction, Object tariff) {
        lastId++;
        return new Object[] {
            lastId,
            provider,
            direction,
            code.text("prefix"),
            code.text("name"),
            tariff,
            code.optionalId("category"),
            code.day("from_date"),
            code.optionalDay("to_date")
        };
    }
}
