package org.tariscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.TestDatabase;

/** Ten thousand rows, and one of them tampered with. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditLogTest {
    private static final int ROWS = 10_000;
    private static final Instant START = Instant.parse("2026-11-23T10:00:00.123Z");

    private TestDatabase database;
    private Connection connection;

    @BeforeAll
    void write() throws SQLException {
        database = new TestDatabase();
        connection = database.connect();
        connection.setAutoCommit(false);
        for (int i = 0; i < ROWS; i++) {
            AuditLog.append(
                    connection,
                    START.plusMillis(i),
                    new Who("\u0431\u0456\u043b\u0456\u043d\u0433", "192.0.2." + i % 250, "request-" + i),
                    i % 3 == 0
                            ? new AuditEntry("auth", "-", "wrong-password")
                            : new AuditEntry("apiusers.update", "apiuser " + i, "ok", "enabled=true", "enabled=false"));
        }
        connection.commit();
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    /** What a test changed is undone, so that the next finds a whole chain. */
    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
    }

    private void change(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void anUntouchedChainIsWhole() throws SQLException {
        assertThat(AuditLog.verify(connection)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor = 'somebody'",
                "address = '192.0.2.251'",
                "request_id = 'another'",
                "action = 'apiusers.list'",
                "object = 'apiuser 1'",
                "outcome = 'refused'",
                "before_text = 'enabled=false'",
                "after_text = ''",
                "happened_at = '2026-11-23 10:00:00.000'",
                "previous_hash = hash",
                "hash = previous_hash"
            })
    void eachAlteredColumnIsFound(String assignment) throws SQLException {
        change("update audit set " + assignment + " where id = 5000");
        assertThat(AuditLog.verify(connection)).contains(5000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5_000, ROWS - 1, ROWS})
    void aDeletedRowIsFound(long id) throws SQLException {
        change("delete from audit where id = " + id);
        assertThat(AuditLog.verify(connection)).contains(id);
    }

    @Test
    void aDeletedRowIsFoundThoughTheOthersMovedUp() throws SQLException {
        change("delete from audit where id = 9990");
        for (int id = 9_991; id <= ROWS; id++) {
            change("update audit set id = " + (id - 1) + " where id = " + id);
        }
        change("update audit_head set last_id = last_id - 1");
        assertThat(AuditLog.verify(connection)).contains(9_990L);
    }

    @Test
    void rowsCutOffAtTheEndAreFound() throws SQLException {
        change("delete from audit where id > 9000");
        assertThat(AuditLog.verify(connection)).contains(9_001L);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, ROWS + 1, ROWS + 5})
    void anInsertedRowIsFound(long id) throws SQLException {
        change(
                """
                insert into audit (id, happened_at, actor, address, request_id, action, object, outcome, before_text, after_text,
                    previous_hash, hash)
                select %d, happened_at, actor, address, request_id, action, object, outcome, before_text, after_text,
                    previous_hash, hash
                from audit where id = 5000
                """
                        .formatted(id));
        assertThat(AuditLog.verify(connection)).contains(Math.max(id == 0 ? 1 : id, 1) > ROWS ? ROWS + 1L : 1L);
    }

    @Test
    void twoRowsThatChangedPlacesAreFound() throws SQLException {
        change("update audit set id = 0 where id = 5000");
        change("update audit set id = 5000 where id = 5001");
        change("update audit set id = 5001 where id = 0");
        assertThat(AuditLog.verify(connection)).contains(5_000L);
    }

    @Test
    void theChainGoesOnAfterItsEnd() throws SQLException {
        AuditLog.append(connection, START, Who.SYSTEM, new AuditEntry("auth", "-", "locked"));
        assertThat(AuditLog.verify(connection)).isEmpty();
    }

    @Test
    void textsAreCutToTheirColumns() throws SQLException {
        String long5000 = "\u0457".repeat(5_000);
        AuditLog.append(
                connection,
                START,
                new Who(long5000, "192.0.2.1", "request"),
                new AuditEntry(long5000, long5000, long5000, long5000, long5000));
        assertThat(AuditLog.verify(connection)).isEmpty();
    }

    /** A surrogate pair that is cut in two could not be stored as it was hashed. */
    @Test
    void textsAreNeverCutWithinACharacter() throws SQLException {
        String long5000 = "x" + "\ud83d\ude00".repeat(5_000);
        AuditLog.append(
                connection,
                START,
                new Who(long5000, "192.0.2.1", "request"),
                new AuditEntry(long5000, long5000, long5000, long5000, long5000));
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select actor, after_text from audit where id = " + (ROWS + 1))) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo(long5000.substring(0, 63));
            assertThat(found.getString(2)).isEqualTo(long5000.substring(0, 3_999));
        }
        assertThat(AuditLog.verify(connection)).isEmpty();
    }
}
