package org.tariscope.tariff;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Providers, plans, currencies with their rates, and day types, as tables want them: some of them, in some order. */
@ApplicationScoped
public class PriceListSearch {
    private static final String PROVIDERS = "p.id, p.name, p.description, p.main,"
            + " (select count(*) from tariff t where t.provider_id = p.id and t.deleted = false) as tariffs";
    private static final String CURRENCIES =
            """
            c.id, c.code, c.name, c.digits, c.main, e.rate, e.from_date,
            (select min(f.from_date) from exchange_rate f where f.currency_id = c.id and f.from_date > ?) as next_date
            """;
    private static final String CURRENCIES_FROM =
            """
            currency c left join exchange_rate e on e.currency_id = c.id and e.from_date = (
                select max(x.from_date) from exchange_rate x where x.currency_id = c.id and x.from_date <= ?)
            """;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Clock clock;

    /** How many of a table's rows a text finds. */
    @Transactional
    public long count(PriceListTable table, String text) {
        return chosen(table, table.from(), text).count(database);
    }

    /** Providers. */
    @Transactional
    public List<FoundProvider> providers(String text, TablePart part) {
        return chosen(PriceListTable.PROVIDERS, PriceListTable.PROVIDERS.from(), text)
                .find(
                        database,
                        PROVIDERS,
                        PriceListTable.PROVIDERS.order(part),
                        part,
                        row -> new FoundProvider(
                                new ProviderAnswer(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getString("description"),
                                        row.getBoolean("main")),
                                row.getLong("tariffs")));
    }

    /** Rate plans, in use or not. */
    @Transactional
    public List<WholePlanAnswer> plans(String text, TablePart part) {
        return chosen(PriceListTable.PLANS, PriceListTable.PLANS.from(), text)
                .find(database, "p.*", PriceListTable.PLANS.order(part), part, PriceListSearch::plan);
    }

    private static WholePlanAnswer plan(ResultSet row) throws SQLException {
        return new WholePlanAnswer(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                row.getString("attribute"),
                row.getInt("digits_after_decimal"),
                row.getBoolean("active"),
                row.getBoolean("base"));
    }

    /** Currencies with the rate of today. */
    @Transactional
    public List<FoundCurrency> currencies(String text, TablePart part) {
        LocalDate today = LocalDate.now(clock);
        return chosen(PriceListTable.CURRENCIES, CURRENCIES_FROM, text, today, today)
                .find(
                        database,
                        CURRENCIES,
                        PriceListTable.CURRENCIES.order(part),
                        part,
                        row -> new FoundCurrency(
                                new CurrencyAnswer(
                                        row.getLong("id"),
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getInt("digits"),
                                        row.getBoolean("main"),
                                        List.of()),
                                row.getBigDecimal("rate"),
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("next_date", LocalDate.class)));
    }

    /** Day types with their days to come. */
    @Transactional
    public List<FoundDayType> dayTypes(String text, TablePart part) {
        LocalDate today = LocalDate.now(clock);
        String columns =
                """
                d.id, d.name,
                (select count(*) from day_type_date a where a.day_type_id = d.id and a.on_date >= ?) as dates,
                (select min(b.on_date) from day_type_date b where b.day_type_id = d.id and b.on_date >= ?) as next_date
                """;
        return chosen(PriceListTable.DAY_TYPES, PriceListTable.DAY_TYPES.from(), text, today, today)
                .find(
                        database,
                        columns,
                        PriceListTable.DAY_TYPES.order(part),
                        part,
                        row -> new FoundDayType(
                                row.getLong("id"),
                                row.getString("name"),
                                weekdays(row.getLong("id")),
                                row.getLong("dates"),
                                row.getObject("next_date", LocalDate.class)));
    }

    private List<Integer> weekdays(long dayType) {
        return new TableQuery("day_type_weekday w")
                .and("w.day_type_id = ?", dayType)
                .find(database, "w.weekday", "w.weekday", TablePart.all(""), row -> row.getInt(1));
    }

    /** How many rates a currency has. */
    @Transactional
    public long countRates(long currencyId) {
        return rates(currencyId).count(database);
    }

    /** Rates of a currency, in the order of their days. */
    @Transactional
    public List<RateAnswer> rates(long currencyId, TablePart part) {
        String column = part.column().equals("rate") ? "e.rate" : "e.from_date";
        return rates(currencyId)
                .find(
                        database,
                        "e.from_date, e.rate",
                        column + part.direction() + ", e.from_date",
                        part,
                        row -> new RateAnswer(row.getObject(1, LocalDate.class), row.getBigDecimal(2)));
    }

    private static TableQuery rates(long currencyId) {
        return new TableQuery("exchange_rate e").and("e.currency_id = ?", currencyId);
    }

    private static TableQuery chosen(PriceListTable table, String from, String text, Object... values) {
        TableQuery query = new TableQuery(from, values);
        if (!text.isBlank()) {
            String part = TableQuery.holding(text);
            query.and(table.holds(), Collections.nCopies(table.searched(), part).toArray());
        }
        return query;
    }

    /** A provider and how many tariffs it has. */
    public record FoundProvider(ProviderAnswer provider, long tariffs) {}

    /**
     * A currency and its rate.
     *
     * @param rate of today; null where none is in force
     * @param since the first day of it
     * @param next the day of the next one; null where none is known
     */
    public record FoundCurrency(CurrencyAnswer currency, BigDecimal rate, LocalDate since, LocalDate next) {
        public FoundCurrency {
            rate = rate == null ? null : Price.shown(rate);
        }
    }

    /**
     * A day type.
     *
     * @param dates how many dates it has from today on
     * @param next the first of them; null where there is none
     */
    public record FoundDayType(long id, String name, List<Integer> weekdays, long dates, LocalDate next) {
        public FoundDayType {
            weekdays = List.copyOf(weekdays);
        }
    }
}
