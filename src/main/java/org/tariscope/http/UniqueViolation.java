package org.tariscope.http;

import java.sql.SQLException;

/** Tells an insert or update that found its key taken, because somebody else was first, from other failures. */
public final class UniqueViolation {
    private UniqueViolation() {}

    public static boolean in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }

    /** Goes on where the key was taken. */
    public static void rethrowOthers(SQLException failed) throws SQLException {
        if (!in(failed)) {
            throw failed;
        }
    }
}
