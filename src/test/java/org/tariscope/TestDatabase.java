package org.tariscope;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/**
 * A migrated database of its own without rows of ours: H2 in memory or, with {@code -Dtest.db=mariadb}, in a MariaDB that is
 * started once for all. Connections are those of the server; its entity managers have the production unit's classes. Who
 * closes it has closed his connections before, and has changed no table's definition.
 */
public final class TestDatabase implements AutoCloseable {
    /** Emptied ones, for the next tests. */
    private static final ConcurrentLinkedQueue<MigratedDatabase> EMPTY = new ConcurrentLinkedQueue<>();

    private final MigratedDatabase migrated;

    public TestDatabase() {
        try {
            MigratedDatabase used = EMPTY.poll();
            migrated = used == null ? new MigratedDatabase() : used;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDBC URL of this database. */
    public String url() {
        return migrated.url();
    }

    /** Gives new connections in auto-commit mode. */
    public DataSource source() {
        return migrated.source();
    }

    /** A new connection in auto-commit mode; the caller closes it. */
    public Connection connect() throws SQLException {
        return source().getConnection();
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
        return migrated.factory().createEntityManager();
    }

    @Override
    public void close() throws SQLException {
        migrated.empty();
        EMPTY.add(migrated);
    }
}
