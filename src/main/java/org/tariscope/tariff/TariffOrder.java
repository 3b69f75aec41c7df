package org.tariscope.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tariffs are sorted by.
 *
 * @param place the expression, as SQL has it; empty where it is the name alone
 * @param values for the question marks in it
 */
record TariffOrder(String place, List<Object> values) {
    private static final BigDecimal ABOVE_ALL = new BigDecimal("1e18");
    private static final BigDecimal BELOW_ALL = BigDecimal.ONE.negate();

    private static final String CODES =
            "(select count(*) from code c where c.tariff_id = t.id and (c.to_date is null or c.to_date >= ?))";

    private static final String NEXT =
            """
            coalesce((select min(f.active_date) from tariff_parameters f
                where f.tariff_id = t.id and f.plan_id = ? and f.active_date > ?), ?)
            """;

    /** Of a minute, in the main currency: so prices of several currencies and units have one order. */
    private static final String PRICE =
            """
            coalesce((select v.price * case v.unit when 'second' then 60 else 1 end * %s
                from tariff_parameters v
                where v.tariff_id = t.id and v.plan_id = ? and v.active_date = (
                    select max(m.active_date) from tariff_parameters m
                    where m.tariff_id = t.id and m.plan_id = ? and m.active_date <= ?)), ?)
            """;

    TariffOrder {
        values = List.copyOf(values);
    }

    /** By a column of the table; tariffs without a value stand at the end. */
    static TariffOrder of(TablePart part, long planId, LocalDate today, Map<Long, BigDecimal> rates) {
        return switch (part.column()) {
            case "provider" -> new TariffOrder("(select p.name from provider p where p.id = t.provider_id)", List.of());
            case "direction" -> new TariffOrder("t.direction", List.of());
            case "codes" -> new TariffOrder(CODES, List.of(today));
            case "next" -> new TariffOrder(NEXT, List.of(planId, today, last(part)));
            case "price" ->
                new TariffOrder(
                        PRICE.formatted(rate(rates)),
                        List.of(planId, planId, today, part.descending() ? BELOW_ALL : ABOVE_ALL));
            default -> new TariffOrder("", List.of());
        };
    }

    private static LocalDate last(TablePart part) {
        return part.descending() ? LocalDate.of(1000, 1, 1) : LocalDate.of(9999, 1, 1);
    }

    /** Ids and rates are numbers of ours: they may stand in a statement. */
    private static String rate(Map<Long, BigDecimal> rates) {
        return rates.isEmpty()
                ? "1"
                : rates.entrySet().stream()
                        .map(each -> "when " + each.getKey() + " then "
                                + each.getValue().toPlainString())
                        .collect(Collectors.joining(" ", "case v.currency_id ", " else 1 end"));
    }

    /** The columns that a query with this order reads. */
    String columns() {
        return place.isEmpty() ? "t.id" : "t.id, " + place + " as place";
    }

    /** What stands after {@code order by}: as the index of names has it, wherever it is the name alone. */
    String by(String direction) {
        return place.isEmpty()
                ? "t.deleted" + direction + ", t.folded_name" + direction + ", t.id" + direction
                : "place" + direction + ", t.folded_name, t.id";
    }
}
