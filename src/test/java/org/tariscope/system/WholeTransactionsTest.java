package org.tariscope.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.store.fs.FileUtils;
import org.h2.store.fs.Recorder;
import org.h2.store.fs.rec.FilePathRec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What H2's file holds whenever a thread has written to it, which is what a server that is killed then leaves: the whole of each
 * transaction or nothing of it. Without turns about one such file in 130 holds a part, and not each run of this test meets one.
 */
class WholeTransactionsTest {
    private static final int ROWS = 500;
    private static final int PAYERS = 2;
    private static final int PICTURES = Boolean.getBoolean("long") ? 3000 : 120;
    private static final String URL = "jdbc:h2:rec:memFS:whole;WRITE_DELAY=0;RETENTION_TIME=0";

    private final Turn turn = new Turn(new ReentrantLock());
    private final ExecutorService threads = Executors.newFixedThreadPool(PAYERS + 1);
    private final Pictures pictures = new Pictures();
    private Connection keepsOpen;

    /** The file as it was after a write; it is taken while a charging step has a transaction. */
    private static final class Pictures implements Recorder {
        private final BlockingQueue<byte[]> taken = new ArrayBlockingQueue<>(4);
        private byte[] file = new byte[0];
        private volatile boolean wanted;

        @Override
        public synchronized void log(int operation, String name, byte[] written, long position) {
            if (operation == TRUNCATE) {
                file = Arrays.copyOf(file, (int) position);
            } else if (operation == WRITE) {
                file = Arrays.copyOf(file, Math.max(file.length, (int) position + written.length));
                System.arraycopy(written, 0, file, (int) position, written.length);
                if (wanted && taken.remainingCapacity() > 0) {
                    taken.add(file.clone());
                }
            }
        }

        byte[] next() throws InterruptedException {
            byte[] next = taken.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("a picture").isNotNull();
            return next;
        }
    }

    @BeforeEach
    void create() throws SQLException {
        FilePathRec.register();
        FilePathRec.setRecorder(pictures);
        keepsOpen = DriverManager.getConnection(URL);
        try (Statement statement = keepsOpen.createStatement()) {
            statement.execute("create sequence ledger_seq nocache");
            statement.execute("create table charge (id bigint primary key, step int, unique (step, id))");
            statement.execute(
                    "create table charged (id bigint primary key, charge_id bigint, foreign key (charge_id) references charge)");
            statement.execute("create table run (done int)");
            statement.execute("create table payment (id bigint primary key, payer int)");
            statement.execute("create table account (payer int primary key, payments int)");
            statement.execute("insert into run values (0)");
            statement.execute("insert into account select x, 0 from system_range(0, " + (PAYERS - 1) + ")");
        }
    }

    @AfterEach
    void close() throws SQLException {
        threads.shutdownNow();
        keepsOpen.createStatement().execute("shutdown immediately");
        FilePathRec.setRecorder(null);
        FileUtils.delete("memFS:whole.mv.db");
    }

    @Test
    void eachFileThatAKillCouldLeaveHoldsWholeTransactions() throws Exception {
        List<CompletableFuture<Void>> work = new ArrayList<>();
        for (int i = 0; i < PAYERS; i++) {
            int payer = i;
            work.add(CompletableFuture.runAsync(() -> repeat(connection -> pay(connection, payer)), threads));
        }
        work.add(CompletableFuture.runAsync(() -> repeat(this::charge), threads));
        for (int i = 0; i < PICTURES; i++) {
            assertWhole(pictures.next());
        }
        assertThat(work).allMatch(each -> !each.isDone(), "went on until the end");
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void repeat(Work work) {
        try (Connection connection = WritesInTurn.over(DriverManager.getConnection(URL), turn)) {
            connection.setAutoCommit(false);
            while (!Thread.interrupted()) {
                work.on(connection);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void pay(Connection connection, int payer) throws SQLException {
        update(connection, "insert into payment values (" + next(connection) + ", " + payer + ")");
        update(connection, "update account set payments = payments + 1 where payer = " + payer);
        connection.commit();
    }

    private static long next(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("select next value for ledger_seq");
                ResultSet row = next.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** One step of a charging run: rows of two tables, and how far the run is. */
    private void charge(Connection connection) throws SQLException {
        pictures.wanted = true;
        try (PreparedStatement charge = connection.prepareStatement("insert into charge values (?, ?)");
                PreparedStatement charged = connection.prepareStatement("insert into charged values (?, ?)")) {
            long first = next(connection) * ROWS;
            for (long id = first; id < first + ROWS; id++) {
                charge.setLong(1, id);
                charge.setLong(2, first / ROWS);
                charge.executeUpdate();
                charged.setLong(1, id);
                charged.setLong(2, id);
                charged.executeUpdate();
            }
        }
        update(connection, "update run set done = done + 1");
        connection.commit();
        pictures.wanted = false;
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static void assertWhole(byte[] picture) throws IOException, SQLException {
        try (OutputStream file = FileUtils.newOutputStream("memFS:picture.mv.db", false)) {
            file.write(picture);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:memFS:picture");
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    """
                    select done * %d, (select count(*) from charge), (select count(*) from charged),
                        (select sum(payments) from account), (select count(*) from payment)
                    from run
                    """
                            .formatted(ROWS))) {
                row.next();
                assertThat(List.of(row.getLong(2), row.getLong(3)))
                        .as("charges")
                        .containsOnly(row.getLong(1));
                assertThat(row.getLong(5)).as("payments").isEqualTo(row.getLong(4));
            }
            statement.execute("shutdown immediately");
        } finally {
            FileUtils.delete("memFS:picture.mv.db");
        }
    }
}
