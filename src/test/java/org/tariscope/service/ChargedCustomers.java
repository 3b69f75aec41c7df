package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.tariscope.settings.Settings;
import org.tariscope.system.ConfiguredDataSource;

/**
 * Subscribers in a migrated database of no server, who owe a daily service for ten days, and each tenth of them, who came
 * later, for five; and what the database has to say once they have been charged.
 */
final class ChargedCustomers {
    private static final BigDecimal PRICE = new BigDecimal("0.33");
    private static final LocalDate FIRST = LocalDate.of(2023, 6, 1);
    private static final LocalDate SIXTH = LocalDate.of(2023, 6, 6);

    private final ConfiguredDataSource source;
    private final int count;
    private final int others;

    /**
     * So many of them.
     *
     * @param database the settings that name it
     * @param others subscribers that somebody else makes, who owe nothing; their ids are larger
     */
    ChargedCustomers(Map<String, String> database, int count, int others) {
        source = new ConfiguredDataSource(Settings.of(database));
        this.count = count;
        this.others = others;
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** How many subscribers there are. */
    int all() {
        return count + others;
    }

    int due() {
        return count * 10 - count / 10 * 5;
    }

    BigDecimal amountDue() {
        return PRICE.multiply(BigDecimal.valueOf(due()));
    }

    void make() throws SQLException {
        Flyway.configure().dataSource(source).load().migrate();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            makeService(connection);
            makeSubscribers(connection);
            connection.commit();
            makeViews(connection);
        }
    }

    private static void makeService(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "insert into currency (id, code, name, digits, main) values (980, 'UAH', 'Hryvnia', 2, true)",
                    "insert into plan (id, name) values (43, 'Base')",
                    "insert into node (id, name, time_zone) values (1, 'Kyiv', 'Europe/Kyiv')",
                    "insert into department (id, node_id, path, name) values (1, 1, '/1/', 'Kyiv')",
                    "insert into service (id, name, period, price) values (1, 'Line', 'daily', " + PRICE + ")",
                    "insert into plan_service (plan_id, service_id) values (43, 1)")) {
                statement.execute(sql);
            }
        }
    }

    /** Of what concerns these subscribers only. */
    private void makeViews(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("ledger", "account_day")) {
                statement.execute("create view charged_" + table + " as select * from " + table
                        + " where subscriber_id <= " + count);
            }
        }
    }

    private void makeSubscribers(Connection connection) throws SQLException {
        String subscriber =
                """
                insert into subscriber (id, department_id, full_name, connection_date, account_number)
                values (?, 1, 'Somebody', ?, ?)
                """;
        String plan = "insert into subscriber_plan (subscriber_id, from_date, plan_id) values (?, ?, 43)";
        try (PreparedStatement people = connection.prepareStatement(subscriber);
                PreparedStatement accounts =
                        connection.prepareStatement("insert into account (subscriber_id) values (?)");
                PreparedStatement plans = connection.prepareStatement(plan)) {
            for (long id = 1; id <= count; id++) {
                LocalDate connected = id % 10 == 0 ? SIXTH : FIRST;
                add(people, id, connected, Long.toString(id));
                add(accounts, id);
                add(plans, id, connected);
            }
            for (PreparedStatement batch : List.of(people, accounts, plans)) {
                batch.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement batch, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }

    /**
     * The run has not ended, and whole steps are there and nothing else.
     *
     * @param least so far it must have come
     * @return how far it has come
     */
    long assertBrokenOff(Connection connection, long least) throws SQLException {
        assertThat(rows(connection, "select state, finished_at from charging_run"))
                .containsExactly("running null");
        long done = number(connection, "select subscribers_done from charging_run");
        assertThat(done).isBetween(least, (long) count - 1);
        assertThat(number(connection, "select count(*) from charged_ledger")).isEqualTo(done * 10 - done / 10 * 5);
        assertThat(number(connection, "select max(subscriber_id) from charged_ledger"))
                .isEqualTo(done);
        assertSumsAreRight(connection);
        return done;
    }

    /** Whoever owes a day has paid it, and has paid it once; the accounts, the runs and the audit say the same. */
    void assertChargedOnce(Connection connection) throws SQLException {
        String chargedOrOwed =
                """
                select l.subscriber_id, l.from_date, count(*) from charged_ledger l
                join subscriber s on s.id = l.subscriber_id and s.connection_date <= l.from_date
                where l.kind = 'charge' and l.service_id = 1 and l.amount = 0.33 and l.quantity = 1
                    and l.rec_date = l.from_date and l.to_date = l.from_date
                    and l.from_date between date '2023-06-01' and date '2023-06-10'
                group by l.subscriber_id, l.from_date
                """;
        assertThat(number(connection, "select count(*) from (" + chargedOrOwed + ") charged"))
                .isEqualTo(due());
        assertThat(rows(connection, chargedOrOwed + " having count(*) > 1")).isEmpty();
        assertThat(number(connection, "select count(*) from charged_ledger")).isEqualTo(due());
        assertSumsAreRight(connection);
        String amount = amountDue().setScale(10).toPlainString();
        assertThat(rows(connection, "select id, state, charges, amount, problem from charging_run order by id"))
                .containsExactly("1 done " + due() + " " + amount + " null", "2 done 0 0.0000000000 null");
        assertThat(rows(
                        connection,
                        "select actor, object, outcome from audit where action = 'services.charge' order by id"))
                .containsExactly(
                        "admin charging run 1 ok",
                        "system charging run 1 done",
                        "admin charging run 2 ok",
                        "system charging run 2 done");
        assertThat(rows(
                        connection,
                        "select after_text from audit where action = 'services.charge' and outcome = 'done'"
                                + " and object = 'charging run 1'"))
                .containsExactly("subscribers=" + all() + " charges=" + due() + " amount=" + amount);
    }

    /** Each day of an account is what was charged on it, and owes what was charged until then. */
    private static void assertSumsAreRight(Connection connection) throws SQLException {
        String days =
                "select subscriber_id, rec_date, sum(amount) as charge from charged_ledger group by subscriber_id, rec_date";
        String right =
                """
                select count(*) from charged_account_day d join (
                    select subscriber_id, rec_date, charge,
                        sum(charge) over (partition by subscriber_id order by rec_date) as debt
                    from (%s) day_sums) l
                    on l.subscriber_id = d.subscriber_id and l.rec_date = d.rec_date
                where d.payment = 0 and d.charge = l.charge and d.end_debt = l.debt
                """;
        assertThat(number(connection, right.formatted(days)))
                .isEqualTo(number(connection, "select count(*) from charged_account_day"))
                .isEqualTo(number(connection, "select count(*) from (" + days + ") day_sums"));
        for (String total :
                List.of("select sum(charge) from charged_account_day", "select sum(amount) from charging_run")) {
            assertThat(rows(connection, total)).isEqualTo(rows(connection, "select sum(amount) from charged_ledger"));
        }
        assertThat(
                        number(
                                connection,
                                """
                        select count(*) from service_charge c join charged_ledger l on l.id = c.ledger_id
                            and l.subscriber_id = c.subscriber_id and l.service_id = c.service_id
                            and l.from_date = c.period_from
                        """))
                .isEqualTo(number(connection, "select count(*) from charged_ledger"))
                .isEqualTo(number(connection, "select count(*) from service_charge"));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return RunTable.number(connection, sql);
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(String.join(" ", row.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
