package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that send their log-in byte by byte take the places for such bodies, and nothing else. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_SERVER)
class SlowBodiesIT {
    private static final int CLIENTS = 300;
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final Duration LASTING = Duration.ofSeconds(LONG ? 120 : 13);
    private static final Duration BETWEEN_BYTES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(50);
    private static final long LONGEST_MILLIS = 1000;

    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoHasATokenIsServedMeanwhile() throws Exception {
        String token = Users.demo();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        try (SlowClients clients = new SlowClients(CLIENTS)) {
            threads.scheduleAtFixedRate(clients::trickle, 0, BETWEEN_BYTES.toMillis(), TimeUnit.MILLISECONDS);
            threads.scheduleAtFixedRate(() -> call(token), 0, BETWEEN_CALLS.toMillis(), TimeUnit.MILLISECONDS);
            long end = System.nanoTime() + LASTING.toNanos();
            while (System.nanoTime() < end && (LONG || clients.turnedAway() < CLIENTS)) {
                threads.awaitTermination(BETWEEN_BYTES.toMillis(), TimeUnit.MILLISECONDS);
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(clients.turnedAway()).as("clients that were turned away").isEqualTo(CLIENTS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(failures).isEmpty();
        assertThat(millis).hasSizeGreaterThan(100);
        List<Long> sorted = millis.stream().sorted().toList();
        assertThat(sorted.get(sorted.size() * 99 / 100)).as("p99 in ms").isLessThanOrEqualTo(LONGEST_MILLIS);
        assertThat(Users.logIn(Users.DEMO, ServerUnderTest.PASSWORD, "127.35.0.1"))
                .isNotEmpty();
    }

    private void call(String token) {
        long start = System.nanoTime();
        try {
            int status = Request.get("/api/tariffs/plans").token(token).send().status();
            millis.add((System.nanoTime() - start) / 1_000_000);
            if (status != 200) {
                failures.add(Integer.toString(status));
            }
        } catch (RuntimeException failed) {
            failures.add(failed.toString());
        }
    }
}
