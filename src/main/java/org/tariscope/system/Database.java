package org.tariscope.system;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tariscope.settings.DatabaseReady;
import org.tariscope.settings.Settings;

/**
 * Brings the database to this version's schema at the start. A database that is away, or whose schema is newer than this
 * version, stops the start; both servers' persistence wants the database when the WAR is deployed anyway.
 */
@ApplicationScoped
public class Database {
    private static final Logger LOG = System.getLogger(Database.class.getName());

    /** Not even migrations of a later version, which Flyway would pass over: this version would not know its tables. */
    private static final String[] NONE = {};

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource dataSource;

    @Inject
    Settings settings;

    @Inject
    Event<DatabaseReady> ready;

    private String schemaVersion = "";

    void start(@Observes Startup start) {
        QuotingLoggers.silence();
        LOG.log(Level.INFO, "Database {0}", settings.databaseUrl().replaceAll("[?;].*", ""));
        Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns(NONE)
                .load();
        flyway.migrate();
        schemaVersion = flyway.info().current().getVersion().getVersion();
        ready.fire(new DatabaseReady());
    }

    /** The number of the last migration, such as {@code 2}. */
    String schemaVersion() {
        return schemaVersion;
    }

    /** Whether the database answers. */
    boolean isReady() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException away) {
            LOG.log(Level.DEBUG, "Not ready", away);
            return false;
        }
    }
}
