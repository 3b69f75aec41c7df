package org.tariscope.auth;

import java.sql.SQLException;

/** An insert that found its key taken: somebody else was first. */
final class TakenKey {
    private TakenKey() {}

    static void rethrowOthers(SQLException failed) throws SQLException {
        if (failed.getSQLState() == null || !failed.getSQLState().startsWith("23")) {
            throw failed;
        }
    }
}
