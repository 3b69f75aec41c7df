package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardCounterTest {
    private static final Duration WINDOW = GuardPolicy.PAIR_WINDOW;
    private static final int THRESHOLD = GuardPolicy.PAIR_FAILURES;

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private GuardCounter counter = GuardCounter.NONE;

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            counter = counter.failed(now, WINDOW, THRESHOLD);
        }
    }

    @Test
    void fourFailuresDoNotLockAndTheFifthDoes() {
        fail(4);
        assertThat(counter.isLocked(now)).isFalse();
        fail(1);
        assertThat(counter.isLocked(now)).isTrue();
    }

    @Test
    void theFirstLockEndsAfterAMinuteExactly() {
        fail(5);
        assertThat(counter.isLocked(now.plusSeconds(60).minusMillis(1))).isTrue();
        assertThat(counter.isLocked(now.plusSeconds(60))).isFalse();
    }

    @Test
    void eachLockDoublesUpToAQuarterOfAnHour() {
        List<Long> seconds = new ArrayList<>();
        for (int lock = 0; lock < 8; lock++) {
            fail(5);
            seconds.add(Duration.between(now, counter.lockedUntil()).toSeconds());
            now = counter.lockedUntil();
        }
        assertThat(seconds).containsExactly(60L, 120L, 240L, 480L, 900L, 900L, 900L, 900L);
    }

    @Test
    void noNumberOfLocksOverflows() {
        assertThat(GuardPolicy.lock(Integer.MAX_VALUE)).isEqualTo(GuardPolicy.LONGEST_LOCK);
    }

    @Test
    void afterTwelveHoursEverythingIsForgotten() {
        fail(5);
        now = now.plus(WINDOW);
        assertThat(counter.failures(now, WINDOW)).isZero();
        fail(4);
        assertThat(counter.isLocked(now)).isFalse();
        fail(1);
        assertThat(counter.lockedUntil()).isEqualTo(now.plus(GuardPolicy.FIRST_LOCK));
    }

    @Test
    void justBeforeTwelveHoursNothingIsForgotten() {
        fail(4);
        now = now.plus(WINDOW).minusMillis(1);
        fail(1);
        assertThat(counter.isLocked(now)).isTrue();
    }

    @Test
    void aSourceIsTurnedAwayForFiveMinutesHoweverOften() {
        for (int lock = 0; lock < 3; lock++) {
            for (int i = 0; i < GuardPolicy.SOURCE_FAILURES; i++) {
                assertThat(counter.isLocked(now)).isFalse();
                counter = counter.failed(
                        now, GuardPolicy.SOURCE_WINDOW, GuardPolicy.SOURCE_FAILURES, GuardPolicy.SOURCE_WINDOW);
            }
            assertThat(counter.lockedUntil()).isEqualTo(now.plus(Duration.ofMinutes(5)));
            now = counter.lockedUntil();
        }
    }
}
