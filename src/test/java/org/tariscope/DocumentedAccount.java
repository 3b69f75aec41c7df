package org.tariscope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/** The server's own account of a MariaDB, which may only add to the ledger and the audit, made as docs/operations.md says. */
public final class DocumentedAccount {
    public static final String NAME = "tariscope";
    public static final String PASSWORD = "only-for-the-tests-of-one-run";

    private static final Pattern STATEMENTS = Pattern.compile(
            "\\*\\*An account that only adds\\.\\*\\*.*?```\\n(create user .*?);\\n```.*?```\\n(select .*?);\\n```",
            Pattern.DOTALL);

    private DocumentedAccount() {}

    /** Makes the tables with the owner's account, root, in the database {@code tariscope}, and then the server's account. */
    public static void make(RealMariaDb database) throws SQLException {
        Flyway.configure()
                .dataSource(database.url("tariscope"), "root", "")
                .load()
                .migrate();
        Matcher documented = STATEMENTS.matcher(operations());
        if (!documented.find()) {
            throw new AssertionError("docs/operations.md no longer says how the account is made");
        }
        try (Connection root = database.connect("tariscope");
                Statement statement = root.createStatement()) {
            statement.execute(documented.group(1).replace("PASSWORD", PASSWORD));
            for (String grant : answer(statement, documented.group(2))) {
                statement.execute(grant);
            }
        }
    }

    private static List<String> answer(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static String operations() {
        try {
            return Files.readString(Path.of("docs/operations.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
