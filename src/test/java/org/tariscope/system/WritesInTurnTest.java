package org.tariscope.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.settings.Settings;

class WritesInTurnTest {
    private static final String URL = "jdbc:h2:mem:turns;WRITE_DELAY=0";

    private final ReentrantLock lock = new ReentrantLock();
    private final Turn turn = new Turn(lock);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Connection first;
    private Connection second;

    @BeforeEach
    void connect() throws SQLException {
        first = WritesInTurn.over(DriverManager.getConnection(URL), turn);
        second = WritesInTurn.over(DriverManager.getConnection(URL), turn);
        try (Statement statement = first.createStatement()) {
            statement.execute("create table account (id int primary key, amount int)");
            statement.execute("create sequence ledger_seq");
            statement.execute("insert into account values (1, 0), (2, 0)");
        }
        first.setAutoCommit(false);
        second.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        threads.shutdownNow();
        second.close();
        first.createStatement().execute("shutdown");
        first.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set amount = 1",
                "insert into account values (3, 0)",
                "select amount from account FOR\nUPDATE",
                "select next value for ledger_seq",
                "call next value for ledger_seq",
                "merge into account values (1, 1)",
                "commit",
                "rollback",
                "set auto-commit"
            })
    void whatWritesWaitsForItsTurn(String work) throws Exception {
        lock.lock();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> carryOut(second, work), threads);
        while (!lock.hasQueuedThreads()) {
            assertThat(waiting).isNotDone();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        lock.unlock();
        waiting.get(10, TimeUnit.SECONDS);
        assertThat(lock.isLocked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select amount from account",
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 3) select i from n",
                "  \nVALUES (1)"
            })
    void whatReadsDoesNot(String work) throws Exception {
        lock.lock();
        CompletableFuture.runAsync(() -> carryOut(second, work), threads).get(10, TimeUnit.SECONDS);
        assertThat(second.isValid(1)).isTrue();
        lock.unlock();
    }

    @Test
    void aBatchWaitsForItsTurnToo() throws Exception {
        try (PreparedStatement insert = second.prepareStatement("insert into account values (?, 0)")) {
            insert.setInt(1, 3);
            insert.addBatch();
            lock.lock();
            CompletableFuture<int[]> waiting = CompletableFuture.supplyAsync(() -> batch(insert), threads);
            while (!lock.hasQueuedThreads()) {
                assertThat(waiting).isNotDone();
                TimeUnit.MILLISECONDS.sleep(1);
            }
            lock.unlock();
            assertThat(waiting.get(10, TimeUnit.SECONDS)).containsExactly(1);
        }
    }

    @Test
    void whoWaitsForARowLetsItsOwnerCommit() throws Exception {
        carryOut(first, "update account set amount = amount + 1 where id = 1");
        Thread waiting = new Thread(() -> carryOut(second, "update account set amount = amount + 1 where id = 1"));
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            assertThat(waiting.isAlive()).isTrue();
        }
        first.commit();
        waiting.join(1000);
        assertThat(waiting.isAlive()).isFalse();
        second.commit();
        assertThat(amount()).isEqualTo(2);
    }

    @Test
    void whoWaitsTooLongIsToldAndHasLostNothingElse() throws Exception {
        carryOut(second, "update account set amount = 7 where id = 2");
        carryOut(first, "update account set amount = 1 where id = 1");
        assertThatThrownBy(() -> execute(second, "update account set amount = 2 where id = 1"))
                .isInstanceOf(SQLTimeoutException.class)
                .hasMessageContaining("ACCOUNT");
        first.rollback();
        second.commit();
        assertThat(amount()).isEqualTo(7);
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void whoIsInterruptedWhileWaitingForARowIsToldSo() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        carryOut(first, "update account set amount = 1 where id = 1");
        Thread waiting = new Thread(() -> assertThatThrownBy(
                        () -> execute(second, "update account set amount = 2 where id = 1"))
                .isInstanceOf(SQLException.class)
                .satisfies(failed -> interrupted.set(Thread.currentThread().isInterrupted())));
        waiting.start();
        // H2 itself, which waits a hundredth of the time, takes no notice.
        while (waiting.isAlive()) {
            waiting.interrupt();
            waiting.join(20);
        }
        assertThat(interrupted).isTrue();
        first.commit();
        carryOut(second, "update account set amount = 2 where id = 1");
        second.commit();
        assertThat(amount()).isEqualTo(2);
    }

    @Test
    void everyConnectionToH2WaitsForItsTurn() throws SQLException {
        ConfiguredDataSource source = new ConfiguredDataSource(Settings.of(Map.of("tariscope.db.url", URL)));
        try (Connection connection = source.getConnection()) {
            assertThat(Proxy.getInvocationHandler(connection)).isInstanceOf(WritesInTurn.class);
        }
    }

    /** In all accounts. */
    private int amount() throws SQLException {
        try (Statement statement = first.createStatement();
                ResultSet row = statement.executeQuery("select sum(amount) from account")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int[] batch(PreparedStatement statement) {
        try {
            return statement.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void carryOut(Connection connection, String work) {
        try {
            switch (work) {
                case "commit" -> connection.commit();
                case "rollback" -> connection.rollback();
                case "set auto-commit" -> connection.setAutoCommit(true);
                default -> execute(connection, work);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
