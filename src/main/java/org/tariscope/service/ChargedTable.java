package org.tariscope.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The table of what has been charged; its primary key is the last fence before a second charge. */
final class ChargedTable {
    private ChargedTable() {}

    /** What has been charged to these subscribers, who stand in the order of their ids, for periods within the order's days. */
    static Set<Charged> of(Connection connection, List<Holder> holders, RunOrder order) throws SQLException {
        String sql =
                """
                select service_id, subscriber_id, period_from from service_charge
                where subscriber_id between ? and ? and period_from between ? and ?
                order by subscriber_id, period_from, service_id
                """;
        Set<Charged> charged = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, holders.get(0).subscriberId());
            select.setLong(2, holders.get(holders.size() - 1).subscriberId());
            select.setObject(3, order.from());
            select.setObject(4, order.to());
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    charged.add(new Charged(found.getLong(1), found.getLong(2), found.getObject(3, LocalDate.class)));
                }
            }
        }
        return charged;
    }

    static void add(Connection connection, Charged charged, long ledgerId) throws SQLException {
        String sql =
                """
                insert into service_charge (service_id, subscriber_id, period_from, ledger_id) values (?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, charged.serviceId());
            insert.setLong(2, charged.subscriberId());
            insert.setObject(3, charged.periodFrom());
            insert.setLong(4, ledgerId);
            insert.executeUpdate();
        }
    }
}
