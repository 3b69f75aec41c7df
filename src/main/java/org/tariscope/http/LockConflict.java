package org.tariscope.http;

import java.sql.SQLException;
import java.util.Set;

/** Tells a statement that stood in another transaction's way from other failures. */
public final class LockConflict {
    /** MariaDB's code for a lock that was not given in time, whose state says nothing. */
    private static final int MARIADB_LOCK_WAIT = 1205;

    /** H2's lock timeout, and MariaDB's and H2's statement timeouts. */
    private static final Set<String> TIMEOUTS = Set.of("HYT00", "70100", "57014");

    /** H2's code where a row changed between reading and locking; it rolls nothing back, and the same again goes well. */
    private static final Set<String> ROLLED_BACK = Set.of("40001", "90131");

    private LockConflict() {}

    /** Whether the database gave up this transaction, so that the same again may go well. */
    public static boolean isDeadlock(Throwable thrown) {
        return isAny(thrown, ROLLED_BACK, 0);
    }

    /** Whether another transaction held what this one needed for too long. */
    public static boolean isTimeout(Throwable thrown) {
        return isAny(thrown, TIMEOUTS, MARIADB_LOCK_WAIT);
    }

    private static boolean isAny(Throwable thrown, Set<String> states, int code) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && is(sql, states, code)) {
                return true;
            }
        }
        return false;
    }

    /** A server's pool throws exceptions without a state. */
    private static boolean is(SQLException sql, Set<String> states, int code) {
        return sql.getSQLState() != null && states.contains(sql.getSQLState())
                || code != 0 && sql.getErrorCode() == code;
    }
}
