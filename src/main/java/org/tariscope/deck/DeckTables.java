package org.tariscope.deck;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tariscope.tariff.LongWork;

/** Reads from the tables what a deck is compared with. */
final class DeckTables {
    private static final int FETCHED = 1000;

    private final Connection connection;
    private final DeckOrder order;
    private final PriceState state;
    private final LongWork work = new LongWork();

    private DeckTables(Connection connection, DeckOrder order, Deck deck) throws SQLException {
        this.connection = connection;
        this.order = order;
        state = new PriceState(mainCurrency(connection), deck);
    }

    /** The ids of all currencies by their codes. */
    static Map<String, Long> currencies(Connection connection) throws SQLException {
        Map<String, Long> currencies = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select code, id from currency order by id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                currencies.put(rows.getString(1), rows.getLong(2));
            }
        }
        return currencies;
    }

    private static long mainCurrency(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from currency where main order by id");
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("The price list has no main currency");
            }
            return rows.getLong(1);
        }
    }

    /** What the price list has for this deck's provider and direction on its day. */
    static PriceState read(Connection connection, DeckOrder order, Deck deck) throws SQLException {
        DeckTables tables = new DeckTables(connection, order, deck);
        tables.tariffs();
        tables.codes();
        tables.versions();
        tables.otherVersions();
        return tables.state;
    }

    private void tariffs() throws SQLException {
        String sql =
                """
                select id, name from tariff where provider_id = ? and direction = ? and deleted = false order by id
                """;
        each(sql, row -> state.tariff(row.getLong(1), row.getString(2)));
    }

    private void codes() throws SQLException {
        String sql =
                """
                select prefix, id, name, tariff_id, from_date, to_date from code
                where provider_id = ? and direction = ? and (to_date is null or to_date >= ?)
                order by id
                """;
        each(sql, this::code, order.day());
    }

    private void code(ResultSet row) throws SQLException {
        LocalDate from = row.getObject(5, LocalDate.class);
        if (from.isAfter(order.day())) {
            state.laterCode(row.getString(1), from, row.getLong(4));
        } else {
            Optional<LocalDate> to = Optional.ofNullable(row.getObject(6, LocalDate.class));
            state.code(
                    row.getString(1),
                    new CodeSlot(row.getLong(2), row.getString(3), row.getLong(4), from.equals(order.day()), to));
        }
    }

    private void versions() throws SQLException {
        String sql =
                """
                select p.tariff_id, p.active_date,
                    p.stages <> 0 or exists (select 1 from time_band b where b.parameters_id = p.id), %s
                from tariff_parameters p join tariff t on t.id = p.tariff_id
                where t.provider_id = ? and t.direction = ? and p.plan_id = ? and p.active_date = (
                    select max(q.active_date) from tariff_parameters q
                    where q.tariff_id = p.tariff_id and q.plan_id = p.plan_id and q.active_date <= ?)
                order by p.id
                """
                        .formatted(TermsRow.COLUMNS);
        each(
                sql,
                row -> state.version(
                        row.getLong(1),
                        new PlanVersion(
                                row.getObject(2, LocalDate.class).equals(order.day()),
                                !row.getBoolean(3),
                                TermsRow.of(row))),
                order.plan(),
                order.day());
    }

    private void otherVersions() throws SQLException {
        String sql =
                """
                select distinct p.tariff_id from tariff_parameters p join tariff t on t.id = p.tariff_id
                where t.provider_id = ? and t.direction = ? and p.plan_id %s
                """;
        each(sql.formatted("<> ?"), row -> state.inOtherPlan(row.getLong(1)), order.plan());
        each(
                sql.formatted("= ? and p.active_date > ?"),
                row -> state.laterHere(row.getLong(1)),
                order.plan(),
                order.day());
    }

    /** What is done with a row. */
    @FunctionalInterface
    private interface RowUse {
        void use(ResultSet row) throws SQLException;
    }

    /** Each row of a query that begins with provider and direction. */
    private void each(String sql, RowUse use, Object... more) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED);
            select.setLong(1, order.provider());
            select.setString(2, order.direction());
            for (int i = 0; i < more.length; i++) {
                select.setObject(3 + i, more[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    use.use(rows);
                    work.row();
                }
            }
        }
    }
}
