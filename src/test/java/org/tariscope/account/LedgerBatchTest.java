package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;

/** Many postings at once come to the same as one after the other. */
@Tag("database")
class LedgerBatchTest {
    private static final int SUBSCRIBERS = 5;
    /** Those who get the same postings in the other way. */
    private static final int TWIN = 100;

    private final TestDatabase database = new TestDatabase();
    private final Ledger ledger = TestLedger.of(Clock.systemUTC());

    @BeforeEach
    void makeAccounts() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into node (id, name, time_zone) values (1, 'One', 'UTC')");
            statement.execute("insert into department (id, node_id, path, name) values (1, 1, '/1/', 'One')");
            for (int i = 1; i <= SUBSCRIBERS; i++) {
                for (int id : new int[] {i, i + TWIN}) {
                    statement.execute("insert into subscriber (id, department_id, full_name, connection_date,"
                            + " account_number) values (" + id + ", 1, 'S', date '2026-01-01', '" + id + "')");
                    statement.execute("insert into account (subscriber_id) values (" + id + ")");
                }
            }
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void everyDayAndEveryRowIsTheSame() throws SQLException {
        Random random = new Random(1);
        try (Connection connection = database.connect()) {
            for (int round = 0; round < 10; round++) {
                // Days among the earlier ones, and days long after all of them.
                LocalDate first = LocalDate.of(2026, 1, 1).plusDays(round % 2 * 40L * round);
                List<Posting> batch = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    Posting posting = posting(random, first);
                    ledger.post(connection, posting);
                    batch.add(new Posting(
                            posting.subscriberId() + TWIN, posting.recDate(), posting.amount(), posting.detail()));
                }
                assertThat(ledger.postAll(held(connection, batch), batch))
                        .doesNotHaveDuplicates()
                        .hasSize(40);
            }
            assertThat(rows(connection, TWIN, "rec_date, charge, payment, end_debt from account_day"))
                    .isEqualTo(rows(connection, 0, "rec_date, charge, payment, end_debt from account_day"))
                    .isNotEmpty();
            String ledgerRows = "kind, rec_date, amount, from_date, to_date, service_name, quantity, payment_type, bank"
                    + " from ledger";
            assertThat(rows(connection, TWIN, ledgerRows)).isEqualTo(rows(connection, 0, ledgerRows));
        }
    }

    @Test
    void whoHasNoAccountIsPostedNothingAndNobodyElseIs() throws SQLException {
        try (Connection connection = database.connect()) {
            Posting nobodys = Posting.charge(
                    77, LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, Optional.empty(), "x", BigDecimal.ONE, 1);
            Posting somebodys = new Posting(1, nobodys.recDate(), nobodys.amount(), nobodys.detail());

            assertThatThrownBy(() ->
                            ledger.postAll(held(connection, List.of(somebodys, nobodys)), List.of(somebodys, nobodys)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(database.count("ledger")).isZero();
            assertThat(database.count("account_day")).isZero();
        }
    }

    private static Posting posting(Random random, LocalDate first) {
        LocalDate day = first.plusDays(random.nextInt(20));
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
        long subscriber = 1 + random.nextInt(SUBSCRIBERS);
        return random.nextInt(4) == 0
                ? new Posting(
                        subscriber,
                        day,
                        amount,
                        new Posting.Payment(3, Optional.of("Bank"), Optional.empty(), 9, Optional.of("note")))
                : Posting.charge(subscriber, day, day, day.plusDays(1), Optional.empty(), "Calls", amount, 60);
    }

    private static List<String> rows(Connection connection, int from, String select) throws SQLException {
        try (ResultSet found = connection
                .createStatement()
                .executeQuery("select subscriber_id - " + from + ", " + select + " where subscriber_id between "
                        + (from + 1) + " and " + (from + SUBSCRIBERS) + " order by subscriber_id, 2, 3, 4")) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(found.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    private HeldAccounts held(Connection connection, List<Posting> postings) throws SQLException {
        return ledger.hold(
                connection, postings.stream().map(Posting::subscriberId).toList());
    }
}
