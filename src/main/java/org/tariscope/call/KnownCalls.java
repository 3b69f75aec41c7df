package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which calls a PBX has sent before, by the ids that it gave them. */
final class KnownCalls {
    private static final int NAMED_AT_ONCE = 500;
    private static final char LAST_ASCII = 127;

    private final Connection connection;
    private final long pbx;

    KnownCalls(Connection connection, long pbx) {
        this.connection = connection;
        this.pbx = pbx;
    }

    /**
     * Those of these ids that are there. Where a PBX counts its calls, as most do, the ids of some calls in a row lie close
     * together, and it is one look to see that none between them is there, or which are.
     */
    Set<String> among(Set<String> ids) throws SQLException {
        SortedSet<String> asked = new TreeSet<>(ids);
        if (asked.isEmpty()) {
            return Set.of();
        }
        Optional<Set<String>> between =
                asked.stream().allMatch(KnownCalls::isAscii) ? between(asked) : Optional.empty();
        return between.isPresent() ? between.get() : named(List.copyOf(asked));
    }

    /** All databases have these characters in the same order. */
    private static boolean isAscii(String id) {
        return id.chars().allMatch(sign -> sign <= LAST_ASCII);
    }

    /** Those that are there; empty: so many lie between the first and the last that it is better to name them. */
    private Optional<Set<String>> between(SortedSet<String> asked) throws SQLException {
        String sql =
                """
                select external_id from call_record where pbx_id = ? and external_id >= ? and external_id <= ?
                order by external_id fetch first ? rows only
                """;
        int most = 2 * asked.size();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, pbx);
            select.setString(2, asked.first());
            select.setString(3, asked.last());
            select.setInt(4, most);
            List<String> found = read(select);
            if (found.size() == most) {
                return Optional.empty();
            }
            Set<String> known = new HashSet<>(found);
            known.retainAll(asked);
            return Optional.of(known);
        }
    }

    private Set<String> named(List<String> ids) throws SQLException {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < ids.size(); i += NAMED_AT_ONCE) {
            List<String> some = ids.subList(i, Math.min(ids.size(), i + NAMED_AT_ONCE));
            String sql = "select external_id from call_record where pbx_id = ? and external_id in (?"
                    + ", ?".repeat(some.size() - 1) + ")";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, pbx);
                for (int j = 0; j < some.size(); j++) {
                    select.setString(j + 2, some.get(j));
                }
                known.addAll(read(select));
            }
        }
        return known;
    }

    private static List<String> read(PreparedStatement select) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
