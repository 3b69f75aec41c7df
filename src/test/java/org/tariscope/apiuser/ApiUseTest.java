package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.http.UserRequests.Sent;
import org.tariscope.settings.Settings;

/** What several servers have counted comes to one sum. */
@Tag("database")
class ApiUseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static ApiUse server(TestDatabase database) {
        ApiUse use = new ApiUse();
        use.database = database.source();
        use.clock = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);
        use.settings = Settings.of(Map.of());
        return use;
    }

    @Test
    void serversAddToTheSameDays() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            server(database).add(List.of(new Sent(9, 5, 1, 2), new Sent(7, 3, 0, 0)));
            server(database).add(List.of(new Sent(7, 4, 4, 0)));
            server(database).add(List.of());

            assertThat(server(database).since(DAY))
                    .containsExactly(new ApiUse.Day(DAY, 7, "", 7, 4, 0), new ApiUse.Day(DAY, 9, "", 5, 1, 2));
            assertThat(server(database).since(DAY.plusDays(1))).isEmpty();
        }
    }
}
