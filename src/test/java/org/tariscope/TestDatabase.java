package org.tariscope;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tariscope.settings.Settings;
import org.tariscope.system.ConfiguredDataSource;

/**
 * A migrated database of its own without rows of ours: H2 in memory or, with {@code -Dtest.db=mariadb}, in a MariaDB that is
 * started once for all. Connections are those of the server; its entity managers have the production unit's classes.
 */
public final class TestDatabase implements AutoCloseable {
    // Everybody may do everything in databases of a new MariaDB that are named test_….
    private final String name = "tariscope_" + UUID.randomUUID().toString().replace("-", "");
    private final DataSource source = source(name);
    private final Connection keepsInMemory;
    private final EntityManagerFactory factory;

    /** Started when the first test wants it, and stopped by its library when this JVM ends. */
    private static final class MariaDb {
        private static final RealMariaDb RUNNING = new RealMariaDb(
                Folder.fresh(Path.of(System.getProperty("it.target"), "it", "database-mariadb")),
                Integer.getInteger("it.mariadb.port"),
                "--innodb-flush-log-at-trx-commit=0");
    }

    public TestDatabase() {
        try {
            if (isMariaDb()) {
                MariaDb.RUNNING.execute("create database " + name);
            }
            keepsInMemory = connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure().dataSource(source).load().migrate();
        factory = Persistence.createEntityManagerFactory(
                "main",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        source,
                        "eclipselink.session-name",
                        name));
    }

    /** The JDBC URL of this database. */
    public String url() {
        return url(name);
    }

    private static boolean isMariaDb() {
        return System.getProperty("test.db", "").equals("mariadb");
    }

    private static DataSource source(String database) {
        return new ConfiguredDataSource(
                Settings.of(Map.of("tariscope.db.url", url(database), "tariscope.db.user", "root")));
    }

    private static String url(String database) {
        return isMariaDb()
                ? MariaDb.RUNNING.url(database) + "?transactionIsolation=READ-COMMITTED"
                : "jdbc:h2:mem:" + database + ";WRITE_DELAY=0";
    }

    /** Gives new connections in auto-commit mode. */
    public DataSource source() {
        return source;
    }

    /** A new connection in auto-commit mode; the caller closes it. */
    public Connection connect() throws SQLException {
        return source.getConnection();
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
        if (isMariaDb()) {
            MariaDb.RUNNING.execute("drop database " + name);
        }
    }
}
