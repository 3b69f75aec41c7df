package org.tariscope.sql;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends what runs too long, whatever the database's own limit thinks of it: KILL QUERY over another connection, and a second
 * later the connection itself. It has threads of its own, so that nothing else can hold it up.
 */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Watchdog.class.getName());

    /** MariaDB's code for a connection that there is no more. */
    private static final int ENDED_BY_ITSELF = 1094;

    private final ScheduledThreadPoolExecutor threads;
    private final Duration limit;

    /** @param limit how long a statement may run */
    Watchdog(Duration limit) {
        this.limit = limit;
        threads = new ScheduledThreadPoolExecutor(4, Watchdog::thread);
        threads.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sql-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to watch a connection, until the watch is closed. */
    Watch watch(Connection connection, SqlAccount account) throws SQLException {
        long id = connection.unwrap(org.mariadb.jdbc.Connection.class).getThreadId();
        AtomicBoolean fired = new AtomicBoolean();
        Future<?> kill = threads.schedule(
                () -> {
                    fired.set(true);
                    kill(account, id);
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        Future<?> abort =
                threads.schedule(() -> abort(connection), limit.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        return new Watch(fired, List.of(kill, abort));
    }

    private static void kill(SqlAccount account, long id) {
        try (Connection other = account.connectToKill();
                PreparedStatement kill = other.prepareStatement("kill query ?")) {
            kill.setLong(1, id);
            kill.execute();
        } catch (SQLException failed) {
            Level level = failed.getErrorCode() == ENDED_BY_ITSELF ? Level.DEBUG : Level.WARNING;
            LOG.log(level, "A statement could not be killed: SQLState {0}", failed.getSQLState());
        }
    }

    /** Closes the connection though a statement runs on it. */
    static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException failed) {
            LOG.log(Level.WARNING, "A connection could not be aborted: SQLState {0}", failed.getSQLState());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One statement under watch. */
    record Watch(AtomicBoolean fired, List<Future<?>> alarms) implements AutoCloseable {
        Watch {
            alarms = List.copyOf(alarms);
        }

        /** Whether the time was over. */
        boolean isOver() {
            return fired.get();
        }

        @Override
        public void close() {
            alarms.forEach(alarm -> alarm.cancel(false));
        }
    }
}
