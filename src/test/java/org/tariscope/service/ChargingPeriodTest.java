package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChargingPeriodTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAILY|2024-02-28|2024-03-01|2024-02-28..2024-02-28 2024-02-29..2024-02-29 2024-03-01..2024-03-01",
                "DAILY|2026-11-24|2026-11-24|2026-11-24..2026-11-24",
                "WEEKLY|2026-11-23|2026-11-30|2026-11-23..2026-11-29 2026-11-30..2026-12-06",
                "WEEKLY|2026-11-24|2026-11-29|''",
                "WEEKLY|2026-12-28|2027-01-03|2026-12-28..2027-01-03",
                "MONTHLY|2024-01-02|2024-03-01|2024-02-01..2024-02-29 2024-03-01..2024-03-31",
                "MONTHLY|2026-12-01|2026-12-31|2026-12-01..2026-12-31",
                "MONTHLY|2026-11-02|2026-11-30|''",
                "YEARLY|2026-01-01|2027-01-01|2026-01-01..2026-12-31 2027-01-01..2027-12-31",
                "YEARLY|2026-01-02|2026-12-31|''",
                "MANUAL|2026-01-01|2026-12-31|''"
            })
    void periodsAreThoseThatBeginWithinTheDays(ChargingPeriod period, LocalDate from, LocalDate to, String expected) {
        assertThat(period.beginningWithin(from, to).stream()
                        .map(span -> span.first() + ".." + span.last())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void theWordIsReadBack(ChargingPeriod period) {
        assertThat(ChargingPeriod.of(period.word())).isEqualTo(period);
        assertThat(period.word()).matches("[a-z]{5,7}");
    }
}
