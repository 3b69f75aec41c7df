package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a subscriber has on a day.
 *
 * @param plan empty: none yet
 * @param zone of his node
 */
record Contract(LocalDate connected, OptionalLong plan, ZoneId zone) {

    /** Empty: there is no such subscriber. */
    static Optional<Contract> of(Connection connection, long subscriber, LocalDate day) throws SQLException {
        String sql =
                """
                select s.connection_date, n.time_zone, (
                    select p.plan_id from subscriber_plan p where p.subscriber_id = s.id and p.from_date = (
                        select max(q.from_date) from subscriber_plan q
                        where q.subscriber_id = s.id and q.from_date <= ?))
                from subscriber s
                    join department d on d.id = s.department_id
                    join node n on n.id = d.node_id
                where s.id = ?
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, day);
            select.setLong(2, subscriber);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(of(found)) : Optional.empty();
            }
        }
    }

    private static Contract of(ResultSet row) throws SQLException {
        Long plan = row.getObject(3, Long.class);
        return new Contract(
                row.getObject(1, LocalDate.class),
                plan == null ? OptionalLong.empty() : OptionalLong.of(plan),
                ZoneId.of(row.getString(2)));
    }
}
