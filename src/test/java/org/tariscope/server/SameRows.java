package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whatever the tests of a class send, no row is another afterwards but what log-ins and refusals write. For classes
 * that send what nobody should: behind {@link ServerUnderTest}. Seen in the runs with MariaDB; H2's file is the server's.
 */
public final class SameRows implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SameRows.class);
    private static final Set<String> OF_LOG_INS =
            Set.of("api_token", "login_guard", "login_source", "audit", "audit_head");
    private static final Set<String> OF_LOG_INS_IN_A_ROW = Set.of("last_login_at", "last_login_address", "version");

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        if (ServerUnderTest.name().endsWith("-mariadb")) {
            context.getStore(HERE).put("before", rows());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        Object before = context.getStore(HERE).get("before");
        if (before != null) {
            assertThat(rows()).isEqualTo(before);
        }
    }

    private static Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        String url = "jdbc:mariadb://127.0.0.1:" + Integer.getInteger("it.mariadb.port") + "/tariscope";
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                rows.put(table, rows(statement, table));
            }
        }
        assertThat(rows).containsKeys("api_user", "tariff", "code");
        return rows;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet all = statement.executeQuery("select * from " + table)) {
            while (all.next()) {
                rows.add(text(all));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            if (!OF_LOG_INS_IN_A_ROW.contains(row.getMetaData().getColumnName(i))) {
                text.append(row.getString(i)).append('|');
            }
        }
        return text.toString();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        String names =
                """
                select table_name from information_schema.tables
                where table_schema = 'tariscope' and table_type = 'BASE TABLE' order by table_name
                """;
        try (ResultSet rows = statement.executeQuery(names)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.removeAll(OF_LOG_INS);
        return tables;
    }
}
