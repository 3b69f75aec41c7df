package org.tariscope.tariff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The small tables of the price list: in which columns a text is looked for, and by which they are sorted. */
public enum PriceListTable {
    PROVIDERS(
            "provider p",
            List.of("p.name", "p.description"),
            Map.of("name", "lower(p.name)", "description", "p.description", "main", "p.main", "tariffs", "tariffs"),
            "p.id"),
    PLANS(
            "plan p",
            List.of("p.name", "p.description", "p.attribute"),
            Map.of(
                    "name",
                    "lower(p.name)",
                    "description",
                    "p.description",
                    "attribute",
                    "p.attribute",
                    "digits",
                    "p.digits_after_decimal",
                    "active",
                    "p.active",
                    "base",
                    "p.base"),
            "p.id"),
    CURRENCIES(
            "currency c",
            List.of("c.code", "c.name"),
            Map.of("name", "lower(c.name)", "code", "c.code", "rate", "e.rate", "since", "e.from_date"),
            "c.id"),
    DAY_TYPES(
            "day_type d",
            List.of("d.name"),
            Map.of("name", "lower(d.name)", "dates", "dates", "next", "next_date"),
            "d.id");

    private final String from;
    private final List<String> searched;
    private final Map<String, String> sorted;
    private final String id;

    PriceListTable(String from, List<String> searched, Map<String, String> sorted, String id) {
        this.from = from;
        this.searched = searched;
        this.sorted = sorted;
        this.id = id;
    }

    String from() {
        return from;
    }

    /** In how many columns a text is looked for. */
    int searched() {
        return searched.size();
    }

    /** The condition that one of them holds it. */
    String holds() {
        return searched.stream()
                .map(column -> "lower(" + column + ") like ? escape '!'")
                .collect(Collectors.joining(" or "));
    }

    /** What stands after {@code order by}; by the name where no other column is chosen. */
    String order(TablePart part) {
        return sorted.getOrDefault(part.column(), sorted.get("name")) + part.direction() + ", " + id;
    }
}
