package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The ids of the latest calls. H2 does not read an index backwards but sorts all that it finds, so the calls are looked for in
 * spans of time that become longer until there are enough of them.
 */
final class CallsBackwards {
    private static final Duration FIRST_SPAN = Duration.ofHours(1);
    private static final int LONGER = 4;

    private CallsBackwards() {}

    /** Some of the calls that are meant, the latest first. */
    static List<Long> ids(Connection connection, CallFilter filter, int first, int size) throws SQLException {
        int wanted = first + size;
        List<Long> ids = new ArrayList<>();
        Duration span = FIRST_SPAN;
        LocalDateTime end = filter.startedBefore();
        while (ids.size() < wanted && end.isAfter(filter.startedFrom())) {
            LocalDateTime begin = end.minus(span);
            List<Object> values = new ArrayList<>(filter.values());
            values.addAll(List.of(begin, end, wanted - ids.size()));
            String more = " and started_at >= ? and started_at < ?"
                    + " order by started_at desc, external_id desc, id desc fetch first ? rows only";
            ids.addAll(ids(connection, filter, more, values));
            end = begin;
            span = span.multipliedBy(LONGER);
        }
        return ids.subList(Math.min(first, ids.size()), ids.size());
    }

    /** The ids of the calls that are meant and have more in common, in the order that this says. */
    static List<Long> ids(Connection connection, CallFilter filter, String more, List<Object> values)
            throws SQLException {
        String sql = "select id from " + filter.table() + " where " + filter.condition() + more;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Long> ids = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getLong(1));
                }
            }
            return ids;
        }
    }
}
