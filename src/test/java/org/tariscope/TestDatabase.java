package org.tariscope;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A migrated database without rows of ours: H2 in memory, or the database of the system properties {@code test.db.url},
 * {@code test.db.user} and {@code test.db.password}, which is emptied. Its entity managers have the production unit's classes.
 */
public final class TestDatabase implements AutoCloseable {
    private final String url = System.getProperty("test.db.url", "jdbc:h2:mem:" + UUID.randomUUID());
    private final String user = System.getProperty("test.db.user", "sa");
    private final String password = System.getProperty("test.db.password", "");
    private final Connection keepsInMemory;
    private final EntityManagerFactory factory;

    public TestDatabase() {
        try {
            keepsInMemory = connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway flyway = Flyway.configure()
                .dataSource(url, user, password)
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
        factory = Persistence.createEntityManagerFactory(
                "main",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.jdbc.url",
                        url,
                        "jakarta.persistence.jdbc.user",
                        user,
                        "jakarta.persistence.jdbc.password",
                        password,
                        "eclipselink.session-name",
                        UUID.randomUUID().toString()));
    }

    /** A new connection in auto-commit mode; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** How many rows a table has. */
    public long count(String table) throws SQLException {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A new entity manager with a transaction of its own; the caller closes it. */
    public EntityManager entities() {
        return factory.createEntityManager();
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        keepsInMemory.close();
    }
}
