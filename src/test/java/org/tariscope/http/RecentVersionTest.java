package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentVersionTest {
    private final RecentVersion recent = new RecentVersion();
    private final AtomicLong version = new AtomicLong(1);

    @Test
    void aVersionIsLookedUpOnceForSomeTime() {
        assertThat(recent.get(version::getAndIncrement)).isEqualTo(1);
        assertThat(recent.get(version::getAndIncrement)).isEqualTo(1);
    }

    @Test
    void whoHasChangedTheDataSeesIt() {
        recent.get(version::getAndIncrement);
        recent.forget();
        assertThat(recent.get(version::getAndIncrement)).isEqualTo(2);
    }

    @Test
    void whatWasLookedUpBeforeTheChangeIsNotKept() {
        long old = recent.get(() -> {
            recent.forget();
            return 1;
        });
        assertThat(old).isEqualTo(1);
        assertThat(recent.get(() -> 2)).isEqualTo(2);
    }
}
