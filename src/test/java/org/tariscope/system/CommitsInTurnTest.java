package org.tariscope.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.settings.Settings;

class CommitsInTurnTest {
    private final ReentrantLock turn = new ReentrantLock();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger ended = new AtomicInteger();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    /** What is beneath ends the first commit when the test lets it, and tells of every call that ended. */
    private Connection connection() {
        Connection beneath = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        begun.countDown();
                        mayEnd.await();
                    }
                    ended.incrementAndGet();
                    return method.getReturnType() == boolean.class ? true : null;
                });
        return CommitsInTurn.over(beneath, turn);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyCommitsWhileAnotherOneDoesAndAllElseGoesOn(boolean switching) throws Exception {
        Connection first = connection();
        Connection second = connection();
        CompletableFuture<Void> committing = CompletableFuture.runAsync(() -> commit(first), threads);
        begun.await();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> commitOrSwitch(second, switching), threads);
        while (!turn.hasQueuedThreads()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(second.isValid(1)).isTrue();
        second.rollback();
        second.setAutoCommit(false);
        assertThat(ended).hasValue(3);
        assertThat(List.of(committing.isDone(), waiting.isDone())).containsOnly(false);
        mayEnd.countDown();
        CompletableFuture.allOf(committing, waiting).get(10, TimeUnit.SECONDS);
        assertThat(ended).hasValue(5);
        assertThat(turn.isLocked()).isFalse();
    }

    @Test
    void aCommitThatFailsSaysWhyAndLetsTheNextOneBegin() {
        Connection failing = CommitsInTurn.over(
                (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            throw new SQLException("the disk is full");
                        }),
                turn);
        assertThatThrownBy(failing::commit).isInstanceOf(SQLException.class).hasMessage("the disk is full");
        assertThat(turn.isLocked()).isFalse();
    }

    @Test
    void everyConnectionToH2WaitsForItsTurn() throws SQLException {
        ConfiguredDataSource source =
                new ConfiguredDataSource(Settings.of(Map.of("tariscope.db.url", "jdbc:h2:mem:turns;WRITE_DELAY=0")));
        try (Connection connection = source.getConnection()) {
            assertThat(Proxy.getInvocationHandler(connection)).isInstanceOf(CommitsInTurn.class);
        }
    }

    private static void commitOrSwitch(Connection connection, boolean switching) {
        if (!switching) {
            commit(connection);
            return;
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
