package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.settings.Settings;

class ScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "daily, 03:00, 2026-11-24T00:59:59Z, false",
        "daily, 03:00, 2026-11-24T01:00:00Z, true",
        "daily, 03:00, 2026-11-24T21:59:59Z, true",
        "daily, 03:00, 2026-11-24T22:00:00Z, false",
        "daily, 00:00, 2026-11-24T22:00:00Z, true",
        "off, 03:00, 2026-11-24T12:00:00Z, false",
        // On the last Sunday of March there is no 03:30 in Kyiv.
        "daily, 03:30, 2026-03-29T00:59:59Z, false",
        "daily, 03:30, 2026-03-29T01:00:00Z, true"
    })
    void itIsDueFromTheTimeOnInTheZoneOfTheClock(String kind, String time, Instant now, boolean due) {
        Settings settings = Settings.of(Map.of("tariscope.charging.schedule", kind, "tariscope.charging.time", time));
        assertThat(Schedule.of(settings).isDue(Clock.fixed(now, ZoneId.of("Europe/Kyiv"))))
                .isEqualTo(due);
    }
}
