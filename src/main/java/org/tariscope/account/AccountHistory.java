package org.tariscope.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tariscope.tariff.Tariffs;

/** Reads accounts as the pages show them: what they have, month by month, and the rows of the ledger. */
@ApplicationScoped
@Transactional
public class AccountHistory {
    private static final String LINES =
            """
            select id, rec_date, amount, from_date, to_date, service_name, quantity, payment_type, bank, external_id, reason,
                corrects_id
            from ledger where subscriber_id = ? and kind = ?
            """;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Tariffs tariffs;

    private interface Reading<T> {
        T of(ResultSet row, int digits) throws SQLException;
    }

    /** What each of these accounts has at the end of a day, by subscriber; below zero: so much is owed. */
    public Map<Long, BigDecimal> balances(List<Long> subscribers, LocalDate day) {
        Map<Long, BigDecimal> balances = new HashMap<>();
        if (subscribers.isEmpty()) {
            return balances;
        }
        String sql =
                """
                select a.subscriber_id, (
                    select d.end_debt from account_day d where d.subscriber_id = a.subscriber_id and d.rec_date = (
                        select max(l.rec_date) from account_day l
                        where l.subscriber_id = a.subscriber_id and l.rec_date <= ?))
                from account a where a.subscriber_id in (%s) order by a.subscriber_id
                """
                        .formatted(String.join(", ", Collections.nCopies(subscribers.size(), "?")));
        List<Object> values = new ArrayList<>(List.of(day));
        values.addAll(subscribers);
        read(sql, values, (row, digits) -> {
            BigDecimal debt = row.getBigDecimal(2);
            balances.put(row.getLong(1), Money.shown(debt == null ? BigDecimal.ZERO : debt.negate(), digits));
            return row;
        });
        return balances;
    }

    /** In how many months something moved the account. */
    public int countMonths(long subscriber) {
        String sql =
                """
                select count(distinct extract(year from rec_date) * 12 + extract(month from rec_date))
                from account_day where subscriber_id = ?
                """;
        return read(sql, List.of(subscriber), (row, digits) -> row.getInt(1)).get(0);
    }

    /** Those months, the latest first. */
    public List<AccountMonth> months(long subscriber, int first, int size) {
        String sql =
                """
                select m.last_day, m.charge, m.payment, d.end_debt
                from (
                        select max(rec_date) last_day, sum(charge) charge, sum(payment) payment
                        from account_day where subscriber_id = ?
                        group by extract(year from rec_date), extract(month from rec_date)
                    ) m
                    join account_day d on d.subscriber_id = ? and d.rec_date = m.last_day
                order by m.last_day desc
                limit ? offset ?
                """;
        return read(
                sql,
                List.of(subscriber, subscriber, size, first),
                (row, digits) -> new AccountMonth(
                        YearMonth.from(row.getObject(1, LocalDate.class)),
                        Money.shown(row.getBigDecimal(2), digits),
                        Money.shown(row.getBigDecimal(3), digits),
                        Money.shown(row.getBigDecimal(4), digits)));
    }

    /** How many charges, or payments, the account has. */
    public int count(long subscriber, AccountLine.Kind kind) {
        String sql = "select count(*) from ledger where subscriber_id = ? and kind = ?";
        return read(sql, List.of(subscriber, kind.word()), (row, digits) -> row.getInt(1))
                .get(0);
    }

    /** Some of them, in this order. */
    public List<AccountLine> lines(
            long subscriber,
            AccountLine.Kind kind,
            AccountLine.Column column,
            boolean descending,
            int first,
            int size) {
        return read(
                LINES + column.order(descending) + " limit ? offset ?",
                List.of(subscriber, kind.word(), size, first),
                AccountHistory::line);
    }

    private static AccountLine line(ResultSet row, int digits) throws SQLException {
        return new AccountLine(
                row.getLong("id"),
                row.getObject("rec_date", LocalDate.class),
                Money.shown(row.getBigDecimal("amount"), digits),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getString("service_name"),
                row.getObject("quantity", Long.class),
                row.getObject("payment_type", Integer.class),
                row.getString("bank"),
                row.getString("external_id"),
                row.getString("reason"),
                row.getObject("corrects_id", Long.class));
    }

    private <T> List<T> read(String sql, List<Object> values, Reading<T> reading) {
        // Before this holds a connection: entities are read through another one.
        int digits = tariffs.mainDigits();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.size(); place++) {
                select.setObject(place + 1, values.get(place));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(reading.of(found, digits));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("The account could not be read", failed);
        }
    }
}
