package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

@Timeout(30)
class HashPermitsTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch finish = new CountDownLatch(1);

    @AfterEach
    void stop() {
        finish.countDown();
        threads.shutdownNow();
    }

    @Test
    void nobodyElseGetsInWhileAllPermitsAreTaken() {
        HashPermits permits = new HashPermits(1, 1, Duration.ofMillis(1));
        occupy(permits);

        assertThatThrownBy(() -> permits.during(() -> "hashed")).satisfies(HashPermitsTest::busy);
    }

    @Test
    void aFullQueueIsRefusedWithoutWaiting() {
        HashPermits permits = new HashPermits(1, 2, Duration.ofDays(1));
        occupy(permits);
        enqueue(permits, 2);

        assertThatThrownBy(() -> permits.during(() -> "hashed")).satisfies(HashPermitsTest::busy);
        assertThat(permits.waiting()).isEqualTo(2);
    }

    @Test
    void whoeverWaitsGetsInWhenAPermitIsFree() throws Exception {
        HashPermits permits = new HashPermits(1, 2, Duration.ofDays(1));
        occupy(permits);
        List<CompletableFuture<String>> waiting = enqueue(permits, 2);

        finish.countDown();

        for (CompletableFuture<String> one : waiting) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo("hashed");
        }
        assertThat(permits.waiting()).isZero();
    }

    @Test
    void neverMoreAtOnceThanPermits() throws Exception {
        HashPermits permits = new HashPermits(2, 100, Duration.ofDays(1));
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(CompletableFuture.supplyAsync(
                    () -> permits.during(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        Thread.yield();
                        return running.decrementAndGet();
                    }),
                    threads));
        }
        for (CompletableFuture<Integer> one : all) {
            one.get(20, TimeUnit.SECONDS);
        }

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aFailureGivesThePermitBack() {
        HashPermits permits = new HashPermits(1, 0, Duration.ZERO);

        assertThatThrownBy(() -> permits.during(() -> {
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");
        assertThat(permits.during(() -> "hashed")).isEqualTo("hashed");
    }

    private void occupy(HashPermits permits) {
        CountDownLatch inside = new CountDownLatch(1);
        threads.execute(() -> permits.during(() -> {
            inside.countDown();
            return await(finish);
        }));
        await(inside);
    }

    private List<CompletableFuture<String>> enqueue(HashPermits permits, int number) {
        List<CompletableFuture<String>> waiting = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            waiting.add(CompletableFuture.supplyAsync(() -> permits.during(() -> "hashed"), threads));
        }
        spinUntil(() -> permits.waiting() == number);
        return waiting;
    }

    private static void spinUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void busy(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.BUSY);
            assertThat(refusal.headers()).containsEntry("Retry-After", "2");
        });
    }
}
