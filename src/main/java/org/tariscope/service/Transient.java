package org.tariscope.service;

import java.sql.SQLException;
import org.tariscope.http.Problems;

/**
 * Tells failures that go by from others: the database is away, or somebody else holds what is wanted. A run stays under way
 * then, and is taken up again a minute later.
 */
final class Transient {
    /** MariaDB's code of a lock that was waited for in vain; it has no SQLState of its own. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** The SQLState of H2 for the same. */
    private static final String TIMEOUT = "HYT00";

    private Transient() {}

    static boolean is(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (Problems.isDatabaseAway(cause) || cause instanceof SQLException sql && isHeld(sql)) {
                return true;
            }
        }
        return SqlStates.isDeadlock(thrown);
    }

    private static boolean isHeld(SQLException failed) {
        return failed.getErrorCode() == LOCK_WAIT_TIMEOUT || TIMEOUT.equals(failed.getSQLState());
    }
}
