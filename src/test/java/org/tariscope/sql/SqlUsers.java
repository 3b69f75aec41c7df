package org.tariscope.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.tariscope.server.DatabaseUnderTest;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;

/** API users with a right to {@code sql}, which is given in the database: at first nobody holds it who could give it. */
public final class SqlUsers {
    private SqlUsers() {}

    /** Makes a user with these rights and no others; answers a token. */
    public static String logIn(String name, String... rights) throws SQLException {
        Users.create(name);
        give(name, rights);
        return Users.logIn(name, ServerUnderTest.PASSWORD, "127.0.0.1");
    }

    /** Gives rights to a user who is there, and sees to it that {@code sql} has its accounts where it is turned on. */
    public static void give(String user, String... rights) throws SQLException {
        try (Connection database = DatabaseUnderTest.connect()) {
            if (DatabaseUnderTest.isMariaDb() && !DocumentedAccounts.areMade(database)) {
                DocumentedAccounts.make(database, DatabaseUnderTest.schema());
            }
            for (String right : rights) {
                DocumentedAccounts.give(database, DatabaseUnderTest.schema(), user, right);
            }
        }
    }
}
