package org.tariscope.system;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tariscope.http.Problems;
import org.tariscope.settings.DatabaseReady;
import org.tariscope.settings.Settings;

/**
 * Brings the database to this version's schema at the start. A database that is away is waited for: requests get 503 until
 * it is there; a schema that is newer than this version stops the start.
 */
@ApplicationScoped
public class Database {
    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final int RETRY_SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource dataSource;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Settings settings;

    @Inject
    Event<DatabaseReady> ready;

    private volatile String schemaVersion = "";

    void start(@Observes Startup start) {
        LOG.log(Level.INFO, "Database {0}", settings.databaseUrl().replaceAll("[?;].*", ""));
        try {
            migrate();
        } catch (RuntimeException failed) {
            if (!isAway(failed)) {
                throw failed;
            }
            LOG.log(Level.WARNING, "The database does not answer yet; trying again every {0} s", RETRY_SECONDS);
            executor.schedule(this::retry, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void retry() {
        try {
            migrate();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The database does not answer yet", failed);
            executor.schedule(this::retry, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void migrate() {
        Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load();
        flyway.migrate();
        String version = flyway.info().current().getVersion().getVersion();
        ready.fire(new DatabaseReady());
        schemaVersion = version;
    }

    private static boolean isAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (Problems.isDatabaseAway(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The number of the last migration, such as {@code 2}; empty until the database is there. */
    String schemaVersion() {
        return schemaVersion;
    }

    /** Whether requests can be served: the schema is there and the database answers. */
    boolean isReady() {
        if (schemaVersion.isEmpty()) {
            return false;
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException away) {
            LOG.log(Level.DEBUG, "Not ready", away);
            return false;
        }
    }
}
