package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tariscope.cdr.MalformedRecordTest.GOOD;
import static org.tariscope.cdr.MalformedRecordTest.GOOD_CALL;
import static org.tariscope.cdr.MalformedRecordTest.NAMES;
import static org.tariscope.cdr.MalformedRecordTest.OPTIONS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks odd and is no reason to reject a record. */
class LenientRecordTest {
    @Test
    void emptyColumnsBeyondTheHeaderDoNotMatter() {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + GOOD.strip() + ",, ,\n"))
                .containsExactly("2" + GOOD_CALL);
    }

    @Test
    void anHourThatTheClockLeavesOutIsNoFault() {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + GOOD.replace("2026-11-27 10:00", "2026-03-29 03:30")))
                .containsExactly("2" + GOOD_CALL.replace("2026-11-27T10:00", "2026-03-29T03:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "60.0", "00060", "60.000000000", "0:01:00", "00:01:00", "0.00:01:00", " 60 "})
    void aDurationMayBeWrittenInManyWays(String duration) {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + GOOD.replace(",60,", "," + duration + ",")))
                .containsExactly("2" + GOOD_CALL);
    }
}
