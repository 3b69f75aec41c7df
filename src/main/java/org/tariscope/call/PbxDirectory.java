package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.rating.Route;

/** What is known of a PBX: its node's time zone, its routes, and who holds some of its numbers on which plans. */
final class PbxDirectory {
    private static final int NAMED_AT_ONCE = 500;

    private final ZoneId zone;
    private final Map<String, Route> routes;
    private final Map<String, List<Holding>> holdings = new HashMap<>();
    private final Map<Long, NavigableMap<LocalDate, Long>> plansOfSubscribers = new HashMap<>();
    private final Map<Long, NavigableMap<LocalDate, Long>> plansOfNumbers = new HashMap<>();

    /**
     * Who holds a number.
     *
     * @param number the id of the number's row
     * @param connected from which day on the subscriber is connected
     */
    record Holding(long number, long subscriber, LocalDate from, Optional<LocalDate> to, LocalDate connected) {
        boolean isOn(LocalDate day) {
            return !from.isAfter(day) && to.filter(last -> last.isBefore(day)).isEmpty();
        }
    }

    private PbxDirectory(ZoneId zone, Map<String, Route> routes) {
        this.zone = zone;
        this.routes = routes;
    }

    /** What is known of these numbers of the PBX; 404 where there is no such PBX. */
    static PbxDirectory read(Connection connection, long pbx, Set<String> dns) throws SQLException {
        return read(connection, pbx, directory -> dns);
    }

    /**
     * What is known of a PBX and of some of its numbers; 404 where there is no such PBX.
     *
     * @param dns which numbers, by what is known of the routes
     */
    static PbxDirectory read(Connection connection, long pbx, Function<PbxDirectory, Set<String>> dns)
            throws SQLException {
        PbxDirectory directory = new PbxDirectory(zone(connection, pbx), RouteTable.of(connection, pbx));
        List<String> named = List.copyOf(dns.apply(directory));
        for (int i = 0; i < named.size(); i += NAMED_AT_ONCE) {
            directory.readHoldings(connection, pbx, named.subList(i, Math.min(named.size(), i + NAMED_AT_ONCE)));
        }
        directory.readPlans(connection);
        return directory;
    }

    private static ZoneId zone(Connection connection, long pbx) throws SQLException {
        String sql = "select n.time_zone from pbx p join node n on n.id = p.node_id where p.id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, pbx);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new Refusal(ProblemType.NOT_FOUND, "There is no PBX " + pbx);
                }
                return ZoneId.of(found.getString(1));
            }
        }
    }

    private void readHoldings(Connection connection, long pbx, List<String> dns) throws SQLException {
        String sql =
                """
                select h.dn, h.id, h.subscriber_id, h.from_date, h.to_date, s.connection_date
                from phone_number h join subscriber s on s.id = h.subscriber_id
                where h.pbx_id = ? and h.dn in (?%s)
                order by h.id
                """
                        .formatted(", ?".repeat(dns.size() - 1));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, pbx);
            for (int i = 0; i < dns.size(); i++) {
                select.setString(i + 2, dns.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    holdings.computeIfAbsent(rows.getString(1), dn -> new ArrayList<>())
                            .add(holding(rows));
                }
            }
        }
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getLong(2),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                Optional.ofNullable(row.getObject(5, LocalDate.class)),
                row.getObject(6, LocalDate.class));
    }

    private void readPlans(Connection connection) throws SQLException {
        Set<Long> subscribers = new HashSet<>();
        Set<Long> numbers = new HashSet<>();
        holdings.values()
                .forEach(list -> list.forEach(each -> {
                    subscribers.add(each.subscriber());
                    numbers.add(each.number());
                }));
        readPlans(connection, "subscriber_plan where subscriber_id", "subscriber_id", subscribers, plansOfSubscribers);
        readPlans(connection, "number_plan where phone_number_id", "phone_number_id", numbers, plansOfNumbers);
    }

    private static void readPlans(
            Connection connection,
            String from,
            String owner,
            Set<Long> owners,
            Map<Long, NavigableMap<LocalDate, Long>> plans)
            throws SQLException {
        List<Long> named = List.copyOf(owners);
        for (int i = 0; i < named.size(); i += NAMED_AT_ONCE) {
            List<Long> some = named.subList(i, Math.min(named.size(), i + NAMED_AT_ONCE));
            String sql = "select " + owner + ", from_date, plan_id from " + from + " in (?"
                    + ", ?".repeat(some.size() - 1) + ") order by " + owner + ", from_date";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int j = 0; j < some.size(); j++) {
                    select.setLong(j + 1, some.get(j));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        plans.computeIfAbsent(rows.getLong(1), id -> new TreeMap<>())
                                .put(rows.getObject(2, LocalDate.class), rows.getLong(3));
                    }
                }
            }
        }
    }

    /** Everybody who holds one of the numbers at any time. */
    SortedSet<Long> subscribers() {
        SortedSet<Long> subscribers = new TreeSet<>();
        holdings.values().forEach(list -> list.forEach(each -> subscribers.add(each.subscriber())));
        return subscribers;
    }

    ZoneId zone() {
        return zone;
    }

    Optional<Route> route(String name) {
        return Optional.ofNullable(routes.get(name));
    }

    /** Who held the number on that day. */
    Optional<Holding> holding(String dn, LocalDate day) {
        return holdings.getOrDefault(dn, List.of()).stream()
                .filter(each -> each.isOn(day))
                .findFirst();
    }

    /** The number's own plan on that day, or else its subscriber's. */
    OptionalLong plan(Holding holding, LocalDate day) {
        OptionalLong own = plan(plansOfNumbers, holding.number(), day);
        return own.isPresent() ? own : plan(plansOfSubscribers, holding.subscriber(), day);
    }

    private static OptionalLong plan(Map<Long, NavigableMap<LocalDate, Long>> plans, long owner, LocalDate day) {
        Map.Entry<LocalDate, Long> last =
                plans.getOrDefault(owner, new TreeMap<>()).floorEntry(day);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last.getValue());
    }
}
