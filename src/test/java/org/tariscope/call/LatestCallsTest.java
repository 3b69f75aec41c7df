package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.call.LatestCalls.LatestCall;

@Tag("database")
class LatestCallsTest {
    private static final String COLUMNS =
            """
            insert into call_record (id, pbx_id, external_id, started_at, local_start, raw_seconds, direction, dn, number,
                status, reason, subscriber_id, parameters_id, billed_seconds, cost, currency, main_cost, price_list_version)
            values
            """;

    private final TestDatabase database = new TestDatabase();
    private final LatestCalls latest = new LatestCalls();

    @BeforeEach
    void recordCalls() throws SQLException {
        latest.database = database.source();
        run("insert into node (id, name, time_zone) values (1, 'Kyiv', 'Europe/Kyiv')");
        run("insert into pbx (id, node_id, name) values (1, 1, 'PBX')");
        run(COLUMNS
                + "(1, 1, 'a', '2026-03-01 08:00:00', '2026-03-01 10:00:00', 60, 'out', '300', '38067', 'rated', null,"
                + " 7, 5, 60, 1.2, 'UAH', 0.03, 1)");
        run(COLUMNS
                + "(2, 1, 'b', '2026-03-02 08:00:00', '2026-03-02 10:00:00', 61, 'in', '300', '1', 'unrated',"
                + " 'no-plan', 7, null, null, null, null, null, 1)");
        run(COLUMNS
                + "(3, 1, 'c', '2026-03-03 08:00:00', '2026-03-03 10:00:00', 61, 'in', '301', '1', 'unrated',"
                + " 'no-plan', 8, null, null, null, null, null, 1)");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute(sql);
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void theLatestComesFirstWithItsPriceOrWhyItHasNone() {
        List<LatestCall> calls = latest.of(7, 10);
        assertThat(calls).extracting(LatestCall::id).containsExactly(2L, 1L);
        assertThat(calls.get(0).reason()).isEqualTo("no-plan");
        assertThat(calls.get(0).cost()).isNull();
        assertThat(calls.get(1).cost()).isEqualTo("1.20");
        assertThat(calls.get(1).start()).isEqualTo("2026-03-01T10:00:00");
        assertThat(latest.of(7, 1)).extracting(LatestCall::id).containsExactly(2L);
    }
}
