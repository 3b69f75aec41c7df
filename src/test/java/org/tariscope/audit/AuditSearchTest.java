package org.tariscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.TestDatabase;
import org.tariscope.TestSource;
import org.tariscope.audit.AuditSearch.Choice;

@Tag("database")
class AuditSearchTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final int ROWS = 50;

    private final AuditSearch search = new AuditSearch();
    private TestDatabase database;

    @BeforeEach
    void write() throws SQLException {
        database = new TestDatabase();
        search.database = TestSource.of(database);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ROWS; i++) {
                AuditLog.append(
                        connection,
                        START.plus(Duration.ofHours(i)),
                        new Who("Оксана", "192.0.2." + i, "request-" + i),
                        new AuditEntry("apiusers.update", "apiuser " + i, "ok", "100%", "a_b!"));
            }
            connection.commit();
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private static Choice all(String text) {
        return new Choice(START, START.plus(Duration.ofDays(9)), text);
    }

    private static List<Long> ids(List<AuditRow> rows) {
        return rows.stream().map(AuditRow::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 50",
        "ОКСАНА, 50",
        "192.0.2.49, 1",
        "request-4, 11",
        "apiuser 17, 1",
        "100%, 50",
        "1%0, 0",
        "a_b!, 50",
        "a.b, 0",
        "nobody, 0"
    })
    void aWordIsFoundWhereverItStandsAndIsNoPattern(String text, int rows) {
        assertThat(search.count(all(text))).isEqualTo(rows);
        assertThat(search.find(all(text), true, 0, 100)).hasSize(rows);
    }

    @Test
    void daysBeginWithTheFirstMomentAndEndBeforeTheLast() {
        Choice hours = new Choice(START.plus(Duration.ofHours(3)), START.plus(Duration.ofHours(6)), "");
        assertThat(ids(search.find(hours, false, 0, 100))).containsExactly(4L, 5L, 6L);
        assertThat(search.count(hours)).isEqualTo(3);
    }

    @Test
    void pagesFollowOneAnotherInTheOrderOfTime() {
        assertThat(ids(search.find(all(""), true, 0, 3))).containsExactly(50L, 49L, 48L);
        assertThat(ids(search.find(all(""), true, 48, 3))).containsExactly(2L, 1L);
        assertThat(ids(search.find(all(""), false, 1, 2))).containsExactly(2L, 3L);
        List<Long> every = new ArrayList<>();
        search.each(all(""), row -> every.add(row.id()));
        assertThat(every).hasSize(ROWS).isSorted();
    }
}
