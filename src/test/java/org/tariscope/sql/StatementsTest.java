package org.tariscope.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Settings;

/** What is refused before any statement reaches a database, and what the audit has of it. */
@Tag("database")
class StatementsTest {
    private static final Set<String> BOTH = Set.of("sql", "sql.write");
    private static final Map<String, String> OFF = Map.of();
    private static final Map<String, String> ON = Map.of(
            "tariscope.db.url", "jdbc:mariadb://127.0.0.1:1/nothing",
            "tariscope.db.user", "tariscope",
            "tariscope.sql.enabled", "true",
            "tariscope.sql.user", "tariscope_sql",
            "tariscope.limit.sql", "1000");

    private final TestDatabase database = new TestDatabase();
    private Statements statements;

    @AfterEach
    void close() throws SQLException {
        statements.stop();
        database.close();
    }

    private void with(Map<String, String> settings, String... more) {
        Map<String, String> all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        statements = new Statements();
        statements.settings = Settings.of(all);
        statements.audit =
                new AuditLog(database.source(), Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
        statements.configure();
    }

    private Refusal refused(Set<String> rights, String query, Object... values) {
        List<Optional<Object>> bound =
                List.of(values).stream().map(Optional::of).toList();
        SqlCall call = new SqlCall(new Who("billing", "192.0.2.1", "request-1"), 51, rights, query, bound, 10);
        return catchThrowableOfType(Refusal.class, () -> statements.run(call));
    }

    private String audited(String column) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select " + column + " from audit order by id desc")) {
            found.next();
            return found.getString(1);
        }
    }

    @Test
    void itIsOffByDefaultEvenForWhoHoldsTheRight() throws SQLException {
        with(OFF);
        Refusal refusal = refused(BOTH, "select 1");
        assertThat(refusal.type()).isEqualTo(ProblemType.SQL_OFF);
        assertThat(refusal.type().status()).isEqualTo(403);
        assertThat(audited("outcome")).startsWith("sql-off ms=");
    }

    @Test
    void aRefusedStatementIsAuditedInFull() throws SQLException {
        with(ON);
        String query = "select sleep(5) -- " + "\u0457".repeat(3900);
        assertThat(refused(BOTH, query).type()).isEqualTo(ProblemType.STATEMENT_REFUSED);
        assertThat(audited("actor")).isEqualTo("billing");
        assertThat(audited("address")).isEqualTo("192.0.2.1");
        assertThat(audited("action")).isEqualTo("sql");
        assertThat(audited("object")).matches("sha256 [0-9a-f]{64}");
        assertThat(audited("before_text")).isEqualTo(query);
        assertThat(audited("outcome")).matches("statement-refused ms=\\d+");
    }

    @Test
    void theDigestIsThatOfTheStatementAsItWasSent() throws SQLException {
        with(OFF);
        refused(BOTH, "select 1");
        assertThat(audited("object"))
                .isEqualTo("sha256 822ae07d4783158bc1912bb623e5107cc9002d519e1143a9c200ed6ee18b6d0f");
    }

    @Test
    void placeholdersAndValuesMustBeAsMany() {
        with(ON);
        assertThat(refused(BOTH, "select ?").getMessage())
                .isEqualTo("It has 1 placeholders, and parameters has 0 values");
        assertThat(refused(BOTH, "select 1", "a").type()).isEqualTo(ProblemType.STATEMENT_REFUSED);
    }

    @Test
    void changesAreOffByDefault() {
        with(ON);
        assertThat(refused(BOTH, "update node set name = ?", "x").type()).isEqualTo(ProblemType.STATEMENT_REFUSED);
    }

    @Test
    void aChangeNeedsTheSecondRight() {
        with(ON, "tariscope.sql.write.enabled", "true", "tariscope.sql.write.user", "tariscope_sql_write");
        Refusal refusal = refused(Set.of("sql"), "update node set name = ?", "x");
        assertThat(refusal.type()).isEqualTo(ProblemType.METHOD_NOT_GRANTED);
        assertThat(refusal.headers().get("WWW-Authenticate")).contains("scope=\"sql.write\"");
    }

    @Test
    void oneUsersCallsAreLimited() throws SQLException {
        with(ON, "tariscope.limit.sql", "1");
        assertThat(refused(BOTH, "show grants").type()).isEqualTo(ProblemType.STATEMENT_REFUSED);
        Refusal second = refused(BOTH, "show grants");
        assertThat(second.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(second.headers()).containsEntry("Retry-After", "1");
        assertThat(audited("outcome")).startsWith("too-many-requests");
    }

    /** The problem of a database that is away is made of its exception; nothing of the call is lost. */
    @Test
    void aDatabaseThatIsAwayIsAuditedToo() throws SQLException {
        with(ON);
        SqlCall call = new SqlCall(Who.SYSTEM, 51, BOTH, "select 1", List.of(), 10);
        assertThatThrownBy(() -> statements.run(call)).hasRootCauseInstanceOf(java.net.ConnectException.class);
        assertThat(audited("outcome")).startsWith("failed");
    }
}
