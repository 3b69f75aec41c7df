package org.tariscope.service;

import java.sql.SQLException;
import java.util.function.Predicate;

/** What a database's refusal means, by its SQLState. */
final class SqlStates {
    private SqlStates() {}

    /** The key was taken: somebody else was first. */
    static boolean isTaken(Throwable thrown) {
        return has(thrown, state -> state.startsWith("23"));
    }

    /** The database undid the transaction because it stood in another's way; it may be tried again. */
    static boolean isDeadlock(Throwable thrown) {
        return has(thrown, state -> state.equals("40001"));
    }

    private static boolean has(Throwable thrown, Predicate<String> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && wanted.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
