package org.tariscope.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tariscope.server.ServerUnderTest;

/** The database accounts of sql, made with exactly the statements that docs/operations.md gives to operators. */
final class DocumentedAccounts {
    static final String PASSWORD = ServerUnderTest.PASSWORD;
    static final String READER = "tariscope_sql";
    static final String CHANGER = "tariscope_sql_write";

    private static final Pattern BLOCK = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    private DocumentedAccounts() {}

    /** Whether they are there already. */
    static boolean areMade(Connection root) throws SQLException {
        try (Statement statement = root.createStatement();
                ResultSet found = statement.executeQuery("select 1 from mysql.user where user = '" + READER + "'")) {
            return found.next();
        }
    }

    /** Runs them as root, for this database. */
    static void make(Connection root, String database) throws SQLException {
        try (Statement statement = root.createStatement()) {
            for (String sql : statements()) {
                if (!sql.startsWith("insert")) {
                    statement.execute(sql.replace("tariscope.", database + ".").replace("PASSWORD", PASSWORD));
                }
            }
        }
    }

    /** Gives a right to a user, as the documentation does for the first one. */
    static void give(Connection root, String database, String user, String right) throws SQLException {
        try (Statement statement = root.createStatement()) {
            for (String sql : statements()) {
                if (sql.startsWith("insert")) {
                    statement.execute(sql.replace("tariscope.", database + ".")
                            .replace("'admin'", "'" + user + "'")
                            .replace("'sql'", "'" + right + "'"));
                }
            }
        }
    }

    /** The views that are granted. */
    static List<String> views() {
        return statements().stream()
                .filter(sql -> sql.startsWith("grant select on tariscope.v_"))
                .map(sql -> sql.substring(sql.indexOf('.') + 1, sql.indexOf(" to ")))
                .toList();
    }

    private static List<String> statements() {
        try {
            Matcher blocks = BLOCK.matcher(Files.readString(Path.of("docs/operations.md")));
            return blocks.results()
                    .flatMap(block -> Stream.of(block.group(1).split(";\\s*")))
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
