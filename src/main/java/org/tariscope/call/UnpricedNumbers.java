package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose numbers stand most often in the latest of some unpriced calls.
 *
 * @param looked how many calls were looked at
 * @param beginnings of the other parties' numbers, as recorded
 * @param dns the subscribers' numbers
 * @param routes the names of the routes; an empty one: the record named none
 */
public record UnpricedNumbers(long looked, List<Often> beginnings, List<Often> dns, List<Often> routes) {
    /** The latest so many. */
    public static final int MOST = 10_000;

    private static final int SHOWN = 5;
    private static final int BEGINNING = 4;

    /** What stands in so many of the calls. */
    public record Often(String text, long calls) {}

    public UnpricedNumbers {
        beginnings = List.copyOf(beginnings);
        dns = List.copyOf(dns);
        routes = List.copyOf(routes);
    }

    static UnpricedNumbers read(Connection connection, CallFilter filter) throws SQLException {
        String sql = "select dn, number, route_name from " + filter.table() + " where " + filter.condition()
                + " order by started_at desc, id desc fetch first " + MOST + " rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object value : filter.values()) {
                select.setObject(place++, value);
            }
            Map<String, Long> beginnings = new HashMap<>();
            Map<String, Long> dns = new HashMap<>();
            Map<String, Long> routes = new HashMap<>();
            long looked = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    looked++;
                    dns.merge(rows.getString(1), 1L, Long::sum);
                    String number = rows.getString(2);
                    beginnings.merge(number.substring(0, Math.min(BEGINNING, number.length())), 1L, Long::sum);
                    routes.merge(rows.getString(3) == null ? "" : rows.getString(3), 1L, Long::sum);
                }
            }
            return new UnpricedNumbers(looked, most(beginnings), most(dns), most(routes));
        }
    }

    private static List<Often> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new Often(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Often::calls).reversed().thenComparing(Often::text))
                .limit(SHOWN)
                .toList();
    }
}
