package org.tariscope.apiuser;

import java.sql.SQLException;

/** Tells a broken unique constraint from other failures of the database. */
final class UniqueViolation {
    private UniqueViolation() {}

    static boolean in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }
}
