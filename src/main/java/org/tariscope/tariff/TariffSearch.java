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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Tariffs as a table wants them: some of them, in some order, each with its price of today on one plan. */
@ApplicationScoped
public class TariffSearch {
    private static final int AT_ONCE = 500;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Clock clock;

    /** Whether a tariff has a price today. */
    public enum Priced {
        ALL,
        WITH,
        WITHOUT
    }

    /**
     * Which tariffs are meant.
     *
     * @param providerId 0: of all providers
     * @param planId the plan of the prices
     * @param direction {@code in}, {@code out} or {@code all}
     * @param text a part of the name, or a number that one of its codes is the longest for; empty: all
     */
    public record Choice(long providerId, long planId, String direction, String text, Priced priced) {}

    /** How many tariffs these are. */
    @Transactional
    public long count(Choice choice) {
        return chosen(choice, numbers(choice)).count(database);
    }

    /** Some of them; the columns are {@code name}, {@code provider}, {@code direction}, {@code codes}, {@code price}, {@code next}. */
    @Transactional
    public List<FoundTariff> find(Choice choice, TablePart part) {
        Map<Long, String> numbers = numbers(choice);
        return found(ids(choice, part, numbers), choice, numbers);
    }

    /** Shows all of them, in the order of their names. */
    @Transactional
    public void each(Choice choice, Consumer<FoundTariff> reader) {
        Map<Long, String> numbers = numbers(choice);
        List<Long> ids = ids(choice, TablePart.all("name"), numbers);
        for (int first = 0; first < ids.size(); first += AT_ONCE) {
            found(ids.subList(first, Math.min(first + AT_ONCE, ids.size())), choice, numbers)
                    .forEach(reader);
        }
    }

    private Map<Long, String> numbers(Choice choice) {
        return LongestCodes.isNumber(choice.text())
                ? new LongestCodes(database).of(choice.text(), LocalDate.now(clock))
                : Map.of();
    }

    private List<Long> ids(Choice choice, TablePart part, Map<Long, String> numbers) {
        LocalDate today = LocalDate.now(clock);
        TariffOrder order = TariffOrder.of(part, choice.planId(), today, rates(today));
        TableQuery chosen = chosen(choice, numbers);
        return order.isByName()
                ? chosen.find(database, "t.id", order.by(part.direction()), part, row -> row.getLong(1))
                : order.of(chosen).find(database, "x.id", order.by(part.direction()), part, row -> row.getLong(1));
    }

    private Map<Long, BigDecimal> rates(LocalDate today) {
        Map<Long, BigDecimal> rates = new TreeMap<>();
        new TableQuery("exchange_rate e")
                .and(
                        "e.from_date = (select max(x.from_date) from exchange_rate x where x.currency_id = e.currency_id"
                                + " and x.from_date <= ?)",
                        today)
                .find(
                        database,
                        "e.currency_id, e.rate",
                        "e.currency_id",
                        TablePart.all(""),
                        row -> rates.put(row.getLong(1), row.getBigDecimal(2)));
        return rates;
    }

    private TableQuery chosen(Choice choice, Map<Long, String> numbers) {
        TableQuery query = new TableQuery("tariff t").and("t.deleted = false");
        if (choice.providerId() > 0) {
            query.and("t.provider_id = ?", choice.providerId());
        }
        if (!choice.direction().equals(TariffFilter.ALL_DIRECTIONS)) {
            query.and("t.direction = ?", choice.direction());
        }
        if (choice.priced() != Priced.ALL) {
            String not = choice.priced() == Priced.WITH ? "" : "not ";
            query.and(
                    not + "exists (select 1 from tariff_parameters v where v.tariff_id = t.id and v.plan_id = ?"
                            + " and v.active_date <= ?)",
                    choice.planId(),
                    LocalDate.now(clock));
        }
        if (!choice.text().isBlank()) {
            String ids = numbers.isEmpty() ? "" : " or t.id in (" + listed(numbers.keySet()) + ")";
            query.and("t.folded_name like ? escape '!'" + ids, TableQuery.holding(choice.text()));
        }
        return query;
    }

    /** Ids are numbers of ours: they may stand in a statement. */
    private static String listed(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<FoundTariff> found(List<Long> ids, Choice choice, Map<Long, String> numbers) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, FoundTariff> rows = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        TariffColumns.query(choice.planId(), today)
                .and("t.id in (" + listed(ids) + ")")
                .each(
                        database,
                        TariffColumns.LIST,
                        "t.id",
                        row -> tariff(row, numbers),
                        each -> rows.put(each.id(), each));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private static FoundTariff tariff(ResultSet row, Map<Long, String> numbers) throws SQLException {
        return new FoundTariff(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("provider_id"),
                row.getString("provider"),
                row.getString("direction"),
                numbers.getOrDefault(row.getLong("id"), ""),
                row.getLong("codes"),
                row.getBigDecimal("price"),
                row.getString("unit"),
                row.getString("currency"),
                row.getObject("active_date", LocalDate.class),
                row.getObject("next_date", LocalDate.class));
    }
}
