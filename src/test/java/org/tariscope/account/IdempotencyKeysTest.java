package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.http.UniqueViolation;

@Tag("database")
class IdempotencyKeysTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final RequestKey KEY = new RequestKey(1, "accounts.payment", "2026-0001");

    private final TestDatabase database = new TestDatabase();
    private final IdempotencyKeys keys = new IdempotencyKeys();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        keys.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        connection = database.connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void aKeyIsTakenOnceByItsUserForItsMethod() throws SQLException {
        keys.take(connection, KEY, "a");
        assertThatThrownBy(() -> keys.take(connection, KEY, "a")).matches(UniqueViolation::in);
        keys.take(connection, new RequestKey(2, KEY.method(), KEY.key()), "a");
        keys.take(connection, new RequestKey(1, "another", KEY.key()), "a");
        assertThat(database.count("idempotency")).isEqualTo(3);
    }

    @Test
    void afterThirtyDaysAKeyMayBeTakenAnew() throws SQLException {
        keys.take(connection, KEY, "a");
        keys.clock = Clock.fixed(NOW.plus(IdempotencyKeys.KEPT).minus(Duration.ofSeconds(1)), ZoneOffset.UTC);
        assertThatThrownBy(() -> keys.take(connection, KEY, "b")).matches(UniqueViolation::in);
        keys.clock = Clock.fixed(NOW.plus(IdempotencyKeys.KEPT), ZoneOffset.UTC);
        keys.take(connection, KEY, "b");
        assertThat(database.count("idempotency")).isEqualTo(1);
    }

    /** Taken or refused: the next who gets the connection from the pool may run as long as he needs. */
    @Test
    void theConnectionKeepsNoTimeLimit() throws SQLException {
        keys.take(connection, KEY, "a");
        assertThat(timeLimit()).isZero();
        assertThatThrownBy(() -> keys.take(connection, KEY, "a")).matches(UniqueViolation::in);
        assertThat(timeLimit()).isZero();
    }

    private int timeLimit() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.getQueryTimeout();
        }
    }
}
