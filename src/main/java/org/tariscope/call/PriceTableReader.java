package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.tariscope.rating.Code;
import org.tariscope.rating.Direction;
import org.tariscope.rating.Plan;
import org.tariscope.rating.PriceList;
import org.tariscope.rating.PriceListBuilder;
import org.tariscope.tariff.LongWork;

/** Reads the whole price list from its tables. */
final class PriceTableReader {
    /** Rows that are fetched at once: a list of a million codes is not held twice. */
    private static final int FETCHED = 1000;

    private final Connection connection;
    private final PriceListBuilder prices;
    private final LongWork work = new LongWork();
    private OptionalLong mainProvider = OptionalLong.empty();

    private PriceTableReader(Connection connection, long version) {
        this.connection = connection;
        prices = PriceList.builder(version);
    }

    /** The version that the price list has now. */
    static long version(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select version from price_list where id = 1");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    /** The price list under the version that it had before it was read. */
    static PriceTable read(Connection connection) throws SQLException {
        PriceTableReader reader = new PriceTableReader(connection, version(connection));
        reader.providersAndPlans();
        reader.currencies();
        reader.days();
        reader.tariffs();
        reader.codes();
        return new PriceTable(reader.prices.build(), reader.mainProvider);
    }

    private void providersAndPlans() throws SQLException {
        each("select id, main from provider order by id", row -> {
            prices.provider(row.getLong(1));
            if (row.getBoolean(2)) {
                mainProvider = OptionalLong.of(row.getLong(1));
            }
        });
        each(
                "select id, digits_after_decimal from plan order by id",
                row -> prices.plan(new Plan(row.getLong(1), row.getInt(2))));
    }

    private void currencies() throws SQLException {
        each("select id, code, main from currency order by id", row -> {
            if (row.getBoolean(3)) {
                prices.mainCurrency(row.getLong(1), row.getString(2));
            } else {
                prices.currency(row.getLong(1), row.getString(2));
            }
        });
        each(
                "select currency_id, from_date, rate from exchange_rate order by currency_id, from_date",
                row -> prices.exchangeRate(row.getLong(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3)));
    }

    private void days() throws SQLException {
        each(
                "select day_type_id, weekday from day_type_weekday order by weekday",
                row -> prices.weekday(row.getLong(1), DayOfWeek.of(row.getInt(2))));
        each(
                "select day_type_id, on_date from day_type_date order by on_date",
                row -> prices.date(row.getLong(1), row.getObject(2, LocalDate.class)));
    }

    private void tariffs() throws SQLException {
        each("select id from tariff where deleted = false order by id", row -> prices.tariff(row.getLong(1)));
        BandsAndStages lists = new BandsAndStages();
        each(BandsAndStages.BANDS, lists::band);
        each(BandsAndStages.STAGES, lists::stage);
        each(VersionRow.SELECT, row -> prices.parameters(VersionRow.of(row, lists)));
    }

    private void codes() throws SQLException {
        String sql =
                """
                select provider_id, direction, prefix, name, tariff_id, from_date, to_date from code
                order by id
                """;
        each(sql, row -> prices.code(code(row)));
    }

    private static Code code(ResultSet row) throws SQLException {
        long tariff = row.getLong(5);
        return new Code(
                row.getLong(1),
                Direction.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                tariff == 0 ? OptionalLong.empty() : OptionalLong.of(tariff),
                row.getObject(6, LocalDate.class),
                Optional.ofNullable(row.getObject(7, LocalDate.class)));
    }

    /** What is done with a row. */
    @FunctionalInterface
    private interface RowUse {
        void use(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowUse use) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    use.use(rows);
                    work.row();
                }
            }
        }
    }
}
