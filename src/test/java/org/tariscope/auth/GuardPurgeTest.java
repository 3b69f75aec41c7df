package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.TestSource;

/** What the tables of the log-in guard forget, and that they stay small however many sources there are. */
@Tag("database")
class GuardPurgeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final int DOUBLINGS = 11;

    private final TestDatabase database = new TestDatabase();
    private final GuardPurge purge = new GuardPurge();

    @BeforeEach
    void makeUser() throws SQLException {
        purge.database = TestSource.of(database);
        purge.capacity = 1000;
        try (Connection connection = database.connect();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate(
                    """
                    insert into api_user (id, username, folded_name, password_hash, enabled, token_version, created_at, version)
                    values (7, 'billing', 'billing', '-', true, 1, '2026-01-01 00:00:00', 1)
                    """);
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void aHundredThousandRowsAreKept() {
        assertThat(new GuardPurge().capacity).isEqualTo(100_000);
    }

    @Test
    void failuresAreForgottenAfterTheLongestWindow() throws SQLException {
        failed("old", NOW.minus(GuardPolicy.PAIR_WINDOW));
        failed("young", NOW.minus(GuardPolicy.PAIR_WINDOW).plusMillis(1));
        purge.run(NOW);
        assertThat(database.count("login_guard where subject = 'young'")).isEqualTo(1);
        assertThat(database.count("login_guard")).isEqualTo(1);
    }

    @Test
    void sourcesAreForgottenWhenTheyAreNoLongerKnown() throws SQLException {
        loggedIn("old", NOW.minus(GuardPolicy.KNOWN_SOURCE));
        loggedIn("young", NOW.minus(GuardPolicy.KNOWN_SOURCE).plusMillis(1));
        purge.run(NOW);
        assertThat(database.count("known_source where source = 'young'")).isEqualTo(1);
        assertThat(database.count("known_source")).isEqualTo(1);
    }

    @Test
    void failuresOfMoreSourcesPushTheOldestOut() throws SQLException {
        failed("newest", NOW);
        multiply(
                """
                insert into login_guard (scope, subject, failures, window_start, locked_until, locks, touched_at)
                select scope, concat(subject, '%s'), 1, window_start, locked_until, 0, touched_at - interval '%s' second
                from login_guard
                """);
        assertBounded("login_guard", "subject");
    }

    @Test
    void logInsFromMoreSourcesPushTheOldestOut() throws SQLException {
        loggedIn("newest", NOW);
        multiply(
                """
                insert into known_source (account, account_id, source, last_login_at)
                select account, account_id, concat(source, '%s'), last_login_at - interval '%s' second from known_source
                """);
        assertBounded("known_source", "source");
    }

    private void assertBounded(String table, String name) throws SQLException {
        assertThat(database.count(table)).isEqualTo(1 << DOUBLINGS).isGreaterThan(purge.capacity);
        purge.run(NOW);
        assertThat(database.count(table)).isEqualTo(purge.capacity);
        assertThat(database.count(table + " where " + name + " = 'newest'")).isEqualTo(1);
        assertThat(database.count(table + " where " + name + " = 'newestabcdefghijk'"))
                .isZero();
    }

    /** Copies all rows again and again, each copy under a name of its own and so many milliseconds older. */
    private void multiply(String copy) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
                statement.executeUpdate(copy.formatted((char) ('a' + doubling), BigDecimal.valueOf(1L << doubling, 3)));
            }
        }
    }

    private void failed(String subject, Instant at) throws SQLException {
        insert(
                """
                insert into login_guard (subject, touched_at, scope, failures, window_start, locked_until, locks)
                values (?, ?, 'source', 1, '2026-11-23 10:00:00', '2026-11-23 10:00:00', 0)
                """,
                subject,
                at);
    }

    private void loggedIn(String source, Instant at) throws SQLException {
        insert(
                "insert into known_source (source, last_login_at, account, account_id) values (?, ?, 'api-user', 7)",
                source,
                at);
    }

    private void insert(String sql, String name, Instant at) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setObject(2, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
