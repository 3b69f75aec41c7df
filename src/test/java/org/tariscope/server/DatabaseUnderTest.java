package org.tariscope.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of the server under test, beside the server: for what no method of the API does. */
public final class DatabaseUnderTest {
    private static final String MARIADB = "tariscope";

    private DatabaseUnderTest() {}

    public static boolean isMariaDb() {
        return ServerUnderTest.name().endsWith("-mariadb");
    }

    /** The name before the names of its tables. */
    public static String schema() {
        return isMariaDb() ? MARIADB : "public";
    }

    /** A connection as the one who may do everything; the caller closes it. */
    public static Connection connect() throws SQLException {
        return isMariaDb()
                ? DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + Integer.getInteger("it.mariadb.port") + "/" + MARIADB, "root", "")
                : DriverManager.getConnection(h2(), "", "");
    }

    /** As the server's own choice, but that a second process may come in. */
    static String h2() {
        return "jdbc:h2:async:" + ServerUnderTest.data().resolve("tariscope")
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;AUTO_SERVER=TRUE";
    }
}
