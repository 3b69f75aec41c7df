package org.tariscope.tariff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;

/** Ids from a sequence that steps by 50: a value gives the 50 that end with it. */
public final class SequenceIds {
    private static final int BLOCK = 50;
    private static final int BLOCKS_AT_ONCE = 500;

    private final Queue<Long> ends = new ArrayDeque<>();
    private long next;
    private long last = -1;

    /** Draws this many. */
    public static SequenceIds draw(Connection connection, String sequence, long count) throws SQLException {
        SequenceIds ids = new SequenceIds();
        long blocks = (count + BLOCK - 1) / BLOCK;
        String sql =
                """
                with recursive n (i) as (select 1 union all select i + 1 from n where i < ?)
                select next value for %s from n
                """
                        .formatted(sequence);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            while (blocks > 0) {
                select.setInt(1, (int) Math.min(blocks, BLOCKS_AT_ONCE));
                try (ResultSet drawn = select.executeQuery()) {
                    while (drawn.next()) {
                        ids.ends.add(drawn.getLong(1));
                        blocks--;
                    }
                }
            }
        }
        return ids;
    }

    /** The next of those that were drawn. */
    public long next() {
        if (next > last) {
            last = ends.remove();
            next = last - BLOCK + 1;
        }
        return next++;
    }
}
