package org.tariscope.call;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tariscope.tariff.Price;

/**
 * How many calls are meant and what they come to, where they are not too many to be counted while somebody waits.
 *
 * @param calls at most {@link #MOST}
 * @param more whether there are more of them; then the sums say nothing
 * @param cost in the main currency
 */
public record CallSums(long calls, boolean more, long seconds, long billed, BigDecimal cost, BigDecimal posted)
        implements Serializable {
    /** So many are counted. */
    public static final int MOST = 10_000;

    static CallSums read(Connection connection, CallFilter filter) throws SQLException {
        String sql =
                """
                select count(*), coalesce(sum(raw_seconds), 0), coalesce(sum(billed_seconds), 0), coalesce(sum(main_cost), 0),
                    coalesce(sum(posted), 0)
                from (select raw_seconds, billed_seconds, main_cost, posted from %s where %s fetch first %d rows only) c
                """
                        .formatted(filter.table(), filter.condition(), MOST + 1);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object value : filter.values()) {
                select.setObject(place++, value);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new CallSums(
                        Math.min(row.getLong(1), MOST),
                        row.getLong(1) > MOST,
                        row.getLong(2),
                        row.getLong(3),
                        Price.shown(row.getBigDecimal(4)),
                        Price.shown(row.getBigDecimal(5)));
            }
        }
    }
}
