package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final RateLimiter limiter = new RateLimiter(10, 20, 3, nanos::get);

    private long allowed(Object key, int tries) {
        return IntStream.range(0, tries).filter(i -> limiter.allows(key)).count();
    }

    @Test
    void theBurstIsAllowedAtOnceAndNoMore() {
        assertThat(allowed("a", 100)).isEqualTo(20);
    }

    @Test
    void whatASecondBringsIsAllowedAfterIt() {
        allowed("a", 20);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(allowed("a", 100)).isEqualTo(10);
    }

    @Test
    void aLongPauseBringsNoMoreThanTheBurst() {
        allowed("a", 20);
        nanos.addAndGet(Duration.ofDays(365).toNanos());
        assertThat(allowed("a", 100)).isEqualTo(20);
    }

    @Test
    void refusedTriesCostNothing() {
        allowed("a", 1_000);
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        assertThat(allowed("a", 100)).isEqualTo(1);
    }

    @Test
    void oneKeyDoesNotUseUpAnothers() {
        allowed("a", 100);
        assertThat(allowed("b", 100)).isEqualTo(20);
    }

    @Test
    void theKeysThatWereQuietLongestAreForgotten() {
        allowed("a", 20);
        allowed("b", 20);
        allowed("c", 20);
        assertThat(limiter.allows("a")).isFalse();
        limiter.allows("d");
        assertThat(limiter.allows("a")).isFalse();
        assertThat(allowed("b", 100)).isEqualTo(20);
    }
}
