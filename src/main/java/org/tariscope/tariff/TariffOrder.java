package org.tariscope.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tariffs are sorted by, as a query of tariffs and places. The chosen tariffs are added to its rows with a place of their
 * own and all are grouped by tariff: so each row is read once, and nothing is looked up tariff by tariff.
 *
 * @param places a query of the columns {@code id} and {@code place}; empty where the order is that of the names alone
 * @param group how several places of a tariff make one
 * @param absent the place of a tariff that the query does not have
 * @param values for the question marks in it
 */
record TariffOrder(String places, String group, String absent, List<Object> values) {
    private static final String CODES =
            """
            select c.tariff_id as id, count(*) as place from code c
            where c.tariff_id is not null and (c.to_date is null or c.to_date >= ?) group by c.tariff_id
            """;

    private static final String NEXT =
            """
            select f.tariff_id as id, min(f.active_date) as place from tariff_parameters f
            where f.plan_id = ? and f.active_date > ? group by f.tariff_id
            """;

    /** Of a minute, in the main currency: so prices of several currencies and units have one order. */
    private static final String PRICES =
            """
            select r.id, r.place from (
                select v.tariff_id as id, v.price * case v.unit when 'second' then 60 else 1 end * %s as place,
                    row_number() over (partition by v.tariff_id order by v.active_date desc) as age
                from tariff_parameters v where v.plan_id = ? and v.active_date <= ?) r
            where r.age = 1
            """;

    TariffOrder {
        values = List.copyOf(values);
    }

    /** By a column of the table; tariffs without a value stand at the end. */
    static TariffOrder of(TablePart part, long planId, LocalDate today, Map<Long, BigDecimal> rates) {
        String last = part.descending() ? "max" : "min";
        return switch (part.column()) {
            case "provider" ->
                new TariffOrder(
                        "select t.id, p.name as place from tariff t join provider p on p.id = t.provider_id",
                        "max",
                        "''",
                        List.of());
            case "direction" ->
                new TariffOrder("select t.id, t.direction as place from tariff t", "max", "''", List.of());
            case "codes" -> new TariffOrder(CODES, "max", "0", List.of(today));
            case "next" ->
                new TariffOrder(
                        NEXT,
                        last,
                        part.descending() ? "date '1000-01-01'" : "date '9999-01-01'",
                        List.of(planId, today));
            case "price" ->
                new TariffOrder(
                        PRICES.formatted(rate(rates)),
                        last,
                        part.descending() ? "-1" : "1000000000000000000",
                        List.of(planId, today));
            default -> new TariffOrder("", "", "", List.of());
        };
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

    boolean isByName() {
        return places.isEmpty();
    }

    /** The places and the chosen tariffs with what they are sorted by. */
    TableQuery of(TableQuery chosen) {
        return chosen.joined(
                "select q.id, q.place, '' as name, 0 as chosen from (" + places + ") q",
                values,
                "t.id, " + absent + ", t.folded_name, 1");
    }

    /** What stands after {@code order by}, for the names alone as their index has it. */
    String by(String direction) {
        return isByName()
                ? "t.deleted" + direction + ", t.folded_name" + direction + ", t.id" + direction
                : group + "(x.place)" + direction + ", max(x.name), x.id";
    }
}
