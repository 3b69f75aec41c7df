package org.tariscope.service;

import org.tariscope.http.LockConflict;
import org.tariscope.http.Problems;

/**
 * Tells failures that go by from others: the database is away, or somebody else holds what is wanted. A run stays under way
 * then, and is taken up again a minute later.
 */
final class Transient {
    private Transient() {}

    static boolean is(Throwable thrown) {
        return LockConflict.isTimeout(thrown) || LockConflict.isDeadlock(thrown) || isDatabaseAway(thrown);
    }

    private static boolean isDatabaseAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (Problems.isDatabaseAway(cause)) {
                return true;
            }
        }
        return false;
    }
}
