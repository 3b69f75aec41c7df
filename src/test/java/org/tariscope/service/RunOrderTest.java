package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.http.Refusal;

class RunOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({"2026-11-24,2026-11-24", "2025-11-24,2026-11-24", "1999-12-31,2000-12-30"})
    void upToAYearUpToTodayMayBeOrdered(LocalDate from, LocalDate to) {
        assertThat(RunOrder.byHand(from, to, 0, TODAY)).isEqualTo(new RunOrder(from, to, 0, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25,2026-11-24,fromdate",
        "2025-11-23,2026-11-24,fromdate",
        "2026-11-24,2026-11-25,todate",
        "2026-11-26,2026-11-25,fromdate todate",
        "2024-11-26,2026-11-25,fromdate todate"
    })
    void otherDatesAreRefusedByName(LocalDate from, LocalDate to, String named) {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> RunOrder.byHand(from, to, 0, TODAY));
        assertThat(refused.errors().stream().map(error -> error.name()).collect(Collectors.joining(" ")))
                .isEqualTo(named);
        assertThat(refused.type().code()).isEqualTo("out-of-range");
    }
}
