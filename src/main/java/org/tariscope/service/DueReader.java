package org.tariscope.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the rule of the dues goes by: services with their periods and prices, plans, and the main currency. */
final class DueReader {
    /** Digits of an amount while no currency is the main one. */
    private static final int USUAL_DIGITS = 2;

    private DueReader() {}

    static Dues read(Connection connection, RunOrder order) throws SQLException {
        return new Dues(
                services(connection, order.serviceId()),
                servicesOfPlans(connection),
                digits(connection),
                order.from(),
                order.to());
    }

    private static List<ChargedService> services(Connection connection, long serviceId) throws SQLException {
        String sql =
                """
                select id, name, period, price from service
                where active = true and period <> 'manual' and price > 0 and id between ? and ?
                order by id
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, serviceId);
            select.setLong(2, serviceId == 0 ? Long.MAX_VALUE : serviceId);
            List<ChargedService> services = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    services.add(new ChargedService(
                            found.getLong(1),
                            found.getString(2),
                            ChargingPeriod.of(found.getString(3)),
                            found.getBigDecimal(4)));
                }
            }
            return services;
        }
    }

    private static Map<Long, Set<Long>> servicesOfPlans(Connection connection) throws SQLException {
        Map<Long, Set<Long>> services = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select plan_id, service_id from plan_service order by plan_id, service_id");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                services.computeIfAbsent(found.getLong(1), plan -> new HashSet<>())
                        .add(found.getLong(2));
            }
        }
        return services;
    }

    private static int digits(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select digits from currency where main = true");
                ResultSet found = select.executeQuery()) {
            return found.next() ? found.getInt(1) : USUAL_DIGITS;
        }
    }
}
