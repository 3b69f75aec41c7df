package org.tariscope.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.log.RequestLog;
import org.tariscope.sql.Watchdog.Watch;

/** Runs guarded statements, each on a new connection of its account that is closed afterwards. */
final class Execution {
    private static final RequestLog LOG = new RequestLog(Execution.class);

    /** MariaDB's codes for accounts that may not connect. */
    private static final Set<Integer> NO_ENTRY = Set.of(1044, 1045, 1130, 1698, 4151);

    /** Its codes for more connections than the server or the account may have. */
    private static final Set<Integer> TOO_MANY = Set.of(1040, 1203, 1226);

    private static final int STATEMENT_TIME_OVER = 1969;

    private final SqlAccount account;
    private final Watchdog watchdog;
    private final String requestId;

    Execution(SqlAccount account, Watchdog watchdog, String requestId) {
        this.account = account;
        this.watchdog = watchdog;
        this.requestId = requestId;
    }

    /** The rows of a SELECT. */
    SqlAnswer query(GuardedStatement statement, List<Optional<Object>> values, int maxRows) {
        return run(AccountRights::onlyRead, (connection, watch) -> {
            Session session = new Session(connection, statement, values);
            try {
                session.begin("start transaction read only");
                return session.read(maxRows);
            } finally {
                session.rollBack();
            }
        });
    }

    /** Changes rows, and tells of it before that counts: where telling fails, nothing is changed. */
    SqlAnswer change(GuardedStatement statement, List<Optional<Object>> values, Consumer<Change> tell) {
        return run(AccountRights::onlyChange, (connection, watch) -> {
            Session session = new Session(connection, statement, values);
            boolean committed = false;
            try {
                session.begin("start transaction");
                Change change = session.change();
                tell.accept(change);
                watch.close();
                commit(session);
                committed = true;
                return SqlAnswer.changed(change.rows());
            } finally {
                if (!committed) {
                    session.rollBack();
                }
            }
        });
    }

    private static void commit(Session session) {
        try {
            session.begin("commit");
        } catch (SQLException lost) {
            throw new Refusal(ProblemType.OUTCOME_UNKNOWN, "Read whether the change was made")
                    .header("Retry-After", "5");
        }
    }

    private SqlAnswer run(Fitness fitness, Work work) {
        try (Connection connection = connect()) {
            if (!fitness.isFit(connection)) {
                throw unfit("the account of sql may do more than sql needs, so that it is not used");
            }
            try (Watch watch = watchdog.watch(connection, account)) {
                return watched(work, connection, watch);
            }
        } catch (SQLException failed) {
            throw refusal(failed);
        }
    }

    private SqlAnswer watched(Work work, Connection connection, Watch watch) throws SQLException {
        try {
            return work.run(connection, watch);
        } catch (SQLException failed) {
            if (watch.isOver() || failed.getErrorCode() == STATEMENT_TIME_OVER) {
                throw new Refusal(ProblemType.STATEMENT_TIMEOUT, "A statement may run for 10 s");
            }
            throw failed;
        }
    }

    private Connection connect() throws SQLException {
        try {
            return account.connect();
        } catch (SQLException failed) {
            if (NO_ENTRY.contains(failed.getErrorCode())) {
                throw unfit("the database does not let the account of sql in");
            }
            if (TOO_MANY.contains(failed.getErrorCode())) {
                throw new Refusal(ProblemType.TOO_MANY_REQUESTS, "The database has no connection left for sql")
                        .header("Retry-After", "1");
            }
            throw failed;
        }
    }

    private Refusal unfit(String why) {
        LOG.note(requestId, why);
        return new Refusal(ProblemType.SQL_ACCOUNT_UNFIT, "The log names this request").header("Retry-After", "60");
    }

    /** The database's words could tell of other tables: the state alone goes to the caller. */
    private static RuntimeException refusal(SQLException failed) {
        if (BoundedSocketFactory.isExceeded(failed)) {
            return new Refusal(ProblemType.STATEMENT_FAILED, "A row is larger than any answer");
        }
        String state = Optional.ofNullable(failed.getSQLState()).orElse("HY000");
        if (state.startsWith("08")) {
            return new IllegalStateException("The database of sql does not answer", failed);
        }
        return new Refusal(ProblemType.STATEMENT_FAILED, "SQLState " + state);
    }

    /** Whether an account may do what it should, and no more. */
    private interface Fitness {
        boolean isFit(Connection connection) throws SQLException;
    }

    /** What is done on a watched connection. */
    private interface Work {
        SqlAnswer run(Connection connection, Watch watch) throws SQLException;
    }
}
