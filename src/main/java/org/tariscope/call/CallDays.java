package org.tariscope.call;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tariscope.rating.Outcome;
import org.tariscope.rating.Rated;
import org.tariscope.rating.Unrated;

/**
 * Adds to the sums of days what calls change about them. It only ever inserts, so that nobody who records calls waits for
 * another; {@link CallDaySums} puts the rows together.
 */
final class CallDays {
    private static final Comparator<Key> ORDER =
            Comparator.comparingLong(Key::pbx).thenComparing(Key::day).thenComparing(Key::reason);

    private final Map<Key, Sum> sums = new TreeMap<>(ORDER);

    private record Key(long pbx, LocalDate day, String reason) {}

    private record Sum(long calls, long seconds, BigDecimal cost) {
        private Sum plus(Sum more) {
            return new Sum(calls + more.calls, seconds + more.seconds, cost.add(more.cost));
        }

        private boolean isNothing() {
            return calls == 0 && seconds == 0 && cost.signum() == 0;
        }
    }

    /** Calls that were recorded. */
    static void recorded(Connection connection, long pbx, Collection<CallTable.Row> rows) throws SQLException {
        CallDays days = new CallDays();
        for (CallTable.Row row : rows) {
            PricedCall call = row.call();
            Key key = new Key(pbx, call.localStart().toLocalDate(), reason(call.outcome()));
            days.add(key, 1, call.call().seconds(), cost(call.outcome()));
        }
        days.write(connection);
    }

    /** Calls that have another price, or another reason to have none. */
    static void changed(Connection connection, List<CallRepricing.Change> changes) throws SQLException {
        CallDays days = new CallDays();
        for (CallRepricing.Change change : changes) {
            StoredCalls.Stored before = change.before();
            long seconds = before.call().seconds();
            LocalDate day = before.day();
            BigDecimal had = before.cost().orElse(BigDecimal.ZERO);
            days.add(new Key(before.pbx(), day, before.reason()), -1, -seconds, had.negate());
            Outcome after = change.after().outcome();
            days.add(new Key(before.pbx(), day, reason(after)), 1, seconds, cost(after));
        }
        days.write(connection);
    }

    private static String reason(Outcome outcome) {
        return outcome instanceof Unrated unrated ? unrated.reason().word() : "";
    }

    private static BigDecimal cost(Outcome outcome) {
        return outcome instanceof Rated rated ? rated.mainCost() : BigDecimal.ZERO;
    }

    private void add(Key key, long calls, long seconds, BigDecimal cost) {
        sums.merge(key, new Sum(calls, seconds, cost), Sum::plus);
    }

    private void write(Connection connection) throws SQLException {
        sums.values().removeIf(Sum::isNothing);
        if (sums.isEmpty()) {
            return;
        }
        String sql = "insert into call_day (pbx_id, local_day, reason, calls, seconds, cost) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<Key, Sum> each : sums.entrySet()) {
                insert.setLong(1, each.getKey().pbx());
                insert.setObject(2, each.getKey().day());
                insert.setString(3, each.getKey().reason());
                insert.setLong(4, each.getValue().calls());
                insert.setLong(5, each.getValue().seconds());
                insert.setBigDecimal(6, each.getValue().cost());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
