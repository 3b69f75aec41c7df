package org.tariscope.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** Tariffs with all versions of their parameters, time bands and stages. */
final class DemoTariffs {
    private final Connection connection;
    private final LocalDate today;

    DemoTariffs(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    void load() throws SQLException {
        loadTariffs();
        loadParameters();
        loadTimeBands();
        loadStages();
    }

    private void loadTariffs() throws SQLException {
        String sql = "insert into tariff (id, name, provider_id, direction, deleted) values (?, ?, ?, ?, ?)";
        try (Batch batch = new Batch(connection, sql)) {
            for (Row row : Sheet.read("tariffs.csv", today).rows()) {
                batch.add(
                        row.id("id"), row.text("name"), row.id("provider"), row.text("direction"), row.flag("deleted"));
            }
        }
    }

    private void loadParameters() throws SQLException {
        String sql =
                """
                insert into tariff_parameters (
                    id, tariff_id, plan_id, active_date, currency_id, price, unit, round_to, first_step,
                    free_seconds, free_seconds_mode, subtract_seconds, round_cost_to, round_duration_down,
                    round_cost_down, round_cost_mode, round_first_minute, no_account, account_description, account_dns,
                    minimum_duration, stages, stages_mode, split_bands, connection_cost, minimum_cost)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (Batch batch = new Batch(connection, sql)) {
            for (Row row : Sheet.read("parameters.csv", today).rows()) {
                batch.add(parameters(row));
            }
        }
    }

    private static Object[] parameters(Row row) {
        return new Object[] {
            row.id("id"),
            row.id("tariff"),
            row.id("plan"),
            row.day("active_date"),
            row.id("currency"),
            row.decimal("price"),
            row.optional("unit").orElse("minute"),
            row.number("round_to"),
            row.number("first_step"),
            row.number("free_seconds"),
            row.optional("free_seconds_mode").orElse("first-seconds"),
            row.number("subtract_seconds"),
            row.optionalNumber("round_cost_to"),
            row.flag("round_duration_down"),
            row.flag("round_cost_down"),
            row.optional("round_cost_mode"),
            row.flag("round_first_minute"),
            row.flag("no_account"),
            row.optional("account_description"),
            row.flag("account_dns"),
            row.number("minimum_duration"),
            row.number("stages"),
            row.optional("stages_mode").orElse("graduated"),
            row.flag("split_bands"),
            row.decimal("connection_cost"),
            row.decimal("minimum_cost")
        };
    }

    private void loadTimeBands() throws SQLException {
        String sql =
                """
                insert into time_band (id, parameters_id, day_type_id, hour_from, hour_to, price, connection_cost)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        long id = 0;
        try (Batch batch = new Batch(connection, sql)) {
            for (Row row : Sheet.read("time_bands.csv", today).rows()) {
                batch.add(
                        ++id,
                        row.id("parameters"),
                        row.id("day_type"),
                        row.number("hour_from"),
                        row.number("hour_to"),
                        row.decimal("price"),
                        row.decimal("connection_cost"));
            }
        }
    }

    private void loadStages() throws SQLException {
        String sql = "insert into stage (id, parameters_id, from_minute, price, round_to) values (?, ?, ?, ?, ?)";
        long id = 0;
        try (Batch batch = new Batch(connection, sql)) {
            for (Row row : Sheet.read("stages.csv", today).rows()) {
                batch.add(
                        ++id,
                        row.id("parameters"),
                        row.number("from_minute"),
                        row.decimal("price"),
                        row.optionalNumber("round_to"));
            }
        }
    }
}
