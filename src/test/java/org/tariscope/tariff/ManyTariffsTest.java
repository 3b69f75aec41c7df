package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tariscope.TestDatabase;

class ManyTariffsTest {
    private static final int TARIFFS = 5_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fillTwoPlansOfThreeVersions() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            run(connection, "insert into provider (id, name) values (84, 'Dnipro Telecom')");
            run(connection, "insert into plan (id, name) values (43, 'Base'), (44, 'Business')");
            run(connection, "insert into currency (id, code, name, digits) values (978, 'EUR', 'Euro', 2)");
            insertTariffs(connection);
            connection.commit();
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    @Timeout(60)
    void tenThousandRowsComeInOneSecond() {
        try (EntityManager entities = database.entities()) {
            Tariffs tariffs = new Tariffs();
            tariffs.entities = entities;
            tariffs.clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

            assertThat(tariffs.details(TariffFilter.ALL, Page.ALL))
                    .hasSize(2 * TARIFFS)
                    .allSatisfy(row -> assertThat(row.activedate()).isEqualTo(TODAY.minusDays(1)));
            assertThat(elapsed(tariffs)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static Duration elapsed(Tariffs tariffs) {
        long start = System.nanoTime();
        tariffs.details(TariffFilter.ALL, Page.ALL);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void insertTariffs(Connection connection) throws SQLException {
        String tariff = "insert into tariff (id, name, provider_id, direction) values (?, 'Somewhere', 84, 'out')";
        String version =
                """
                insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price)
                values (?, ?, ?, ?, 978, 0.5)
                """;
        try (PreparedStatement tariffs = connection.prepareStatement(tariff);
                PreparedStatement versions = connection.prepareStatement(version)) {
            long id = 0;
            for (long number = 1; number <= TARIFFS; number++) {
                tariffs.setLong(1, number);
                tariffs.addBatch();
                for (int plan : new int[] {43, 44}) {
                    for (int days : new int[] {-300, -1, 30}) {
                        versions.setLong(1, ++id);
                        versions.setLong(2, number);
                        versions.setLong(3, plan);
                        versions.setObject(4, TODAY.plusDays(days));
                        versions.addBatch();
                    }
                }
            }
            tariffs.executeBatch();
            versions.executeBatch();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
