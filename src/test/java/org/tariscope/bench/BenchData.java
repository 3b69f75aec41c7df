package org.tariscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;

/** Makes the benchmark's H2 database in a data folder: provider 1 with 10,000 tariffs, provider 2 with 20. */
public final class BenchData {
    private BenchData() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        String url = "jdbc:h2:async:" + data.resolve("tariscope") + ";WRITE_DELAY=0";
        Flyway.configure().dataSource(url, "", "").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, "", "")) {
            connection.setAutoCommit(false);
            run(connection, "insert into provider (id, name) values (1, 'Large'), (2, 'Small')");
            run(connection, "insert into plan (id, name) values (1, 'Base')");
            run(connection, "insert into currency (id, code, name, digits) values (978, 'EUR', 'Euro', 2)");
            insert(connection, 1, 1, 10_000);
            insert(connection, 2, 20_001, 20);
            connection.commit();
        }
    }

    private static void insert(Connection connection, int provider, int firstId, int count) throws SQLException {
        String tariff = "insert into tariff (id, name, provider_id, direction) values (?, ?, ?, 'out')";
        String version =
                """
                insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price, round_to)
                values (?, ?, 1, ?, 978, 0.0857, 60)
                """;
        try (PreparedStatement tariffs = connection.prepareStatement(tariff);
                PreparedStatement versions = connection.prepareStatement(version)) {
            for (int id = firstId; id < firstId + count; id++) {
                tariffs.setInt(1, id);
                tariffs.setString(2, "Destination " + id);
                tariffs.setInt(3, provider);
                tariffs.addBatch();
                versions.setInt(1, id);
                versions.setInt(2, id);
                versions.setObject(3, LocalDate.of(2026, 1, 1));
                versions.addBatch();
            }
            tariffs.executeBatch();
            versions.executeBatch();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
