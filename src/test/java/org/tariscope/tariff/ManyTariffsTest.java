package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.http.Page;

@Tag("database")
class ManyTariffsTest {
    private static final int TARIFFS = 5_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static final TestDatabase DATABASE = new TestDatabase();

    @BeforeAll
    static void fillTwoPlansOfTwoVersions() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            connection.setAutoCommit(false);
            run(connection, "insert into provider (id, name) values (84, 'Dnipro Telecom')");
            run(connection, "insert into plan (id, name) values (43, 'Base'), (44, 'Business')");
            run(connection, "insert into currency (id, code, name, digits) values (978, 'EUR', 'Euro', 2)");
            insertTariffs(connection);
            connection.commit();
        }
    }

    @AfterAll
    static void close() throws SQLException {
        DATABASE.close();
    }

    @Test
    void tenThousandRowsComeWithOneQuery() {
        try (EntityManager entities = DATABASE.entities()) {
            AtomicInteger queries = countQueries(entities);

            assertThat(tariffs(entities).details(TariffFilter.ALL, Page.ALL))
                    .hasSize(2 * TARIFFS)
                    .extracting(TariffAnswer::activedate)
                    .containsOnly(TODAY.minusDays(1));
            assertThat(queries).hasValue(1);
        }
    }

    private static Tariffs tariffs(EntityManager entities) {
        Tariffs tariffs = new Tariffs();
        tariffs.entities = entities;
        tariffs.clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return tariffs;
    }

    private static AtomicInteger countQueries(EntityManager entities) {
        AtomicInteger queries = new AtomicInteger();
        entities.unwrap(Session.class).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
            }
        });
        return queries;
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
                    for (int days : new int[] {-1, 30}) {
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
