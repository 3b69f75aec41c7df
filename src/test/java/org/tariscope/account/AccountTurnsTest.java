package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

class AccountTurnsTest {
    private final AccountTurns turns = new AccountTurns();
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    @Test
    void anotherAccountDoesNotWait() throws Exception {
        hold(1);
        assertThat(turns.inTurn(2, () -> "done")).isEqualTo("done");
    }

    @Test
    void theSameAccountWaitsForItsTurn() throws Exception {
        Future<String> first = hold(1);
        goOn.countDown();
        assertThat(turns.inTurn(1, () -> "second")).isEqualTo("second");
        assertThat(first.get()).isEqualTo("first");
    }

    @Test
    void whoWaitsTooLongIsRefusedAsBusyAndTheNextGetsATurn() throws Exception {
        turns.patience = Duration.ofMillis(1);
        Future<String> first = hold(1);
        assertThatThrownBy(() -> turns.inTurn(1, () -> "second")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.BUSY);
            assertThat(refusal.headers()).containsEntry("Retry-After", "2");
        });
        goOn.countDown();
        first.get();
        assertThat(turns.inTurn(1, () -> "third")).isEqualTo("third");
    }

    @Test
    void aFailureGivesTheTurnBack() {
        assertThatThrownBy(() -> turns.inTurn(1, () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(turns.inTurn(1, () -> "next")).isEqualTo("next");
    }

    private Future<String> hold(long account) throws InterruptedException {
        Future<String> held = other.submit(() -> turns.inTurn(account, () -> {
            inside.countDown();
            await(goOn);
            return "first";
        }));
        inside.await();
        return held;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
