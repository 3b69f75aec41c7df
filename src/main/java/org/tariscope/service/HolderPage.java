package org.tariscope.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the subscribers that have an account, some at a time in the order of their ids, with their plans and services. */
final class HolderPage {
    private static final String ACCOUNTS =
            """
            select subscriber_id, closed_on from account where subscriber_id > ?
            order by subscriber_id fetch first ? rows only
            """;

    private static final String HELD = ACCOUNTS + "for update";

    private final Connection connection;
    private final TreeMap<Long, Optional<LocalDate>> closedOn = new TreeMap<>();
    private final Map<Long, TreeMap<LocalDate, Long>> plans = new TreeMap<>();
    private final Map<Long, List<Assignment>> own = new TreeMap<>();

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private HolderPage(Connection connection) {
        this.connection = connection;
    }

    /** Those after an id, at most so many. */
    static List<Holder> read(Connection connection, long afterId, int size) throws SQLException {
        return new HolderPage(connection).read(false, afterId, size);
    }

    /** As read; nobody else posts to these accounts or closes them until the transaction is over. */
    static List<Holder> hold(Connection connection, long afterId, int size) throws SQLException {
        return new HolderPage(connection).read(true, afterId, size);
    }

    private List<Holder> read(boolean held, long afterId, int size) throws SQLException {
        readAccounts(held, afterId, size);
        if (closedOn.isEmpty()) {
            return List.of();
        }
        readPlans();
        readAssignments();
        return holders();
    }

    private void readAccounts(boolean held, long afterId, int size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(held ? HELD : ACCOUNTS)) {
            select.setLong(1, afterId);
            select.setInt(2, size);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    closedOn.put(found.getLong(1), day(found, 2));
                }
            }
        }
    }

    private void readPlans() throws SQLException {
        String sql =
                """
                select subscriber_id, from_date, plan_id from subscriber_plan where subscriber_id between ? and ?
                order by subscriber_id, from_date
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            eachOfThisPage(select, row -> plans.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                    .put(day(row, 2).orElseThrow(), row.getLong(3)));
        }
    }

    private void readAssignments() throws SQLException {
        String sql =
                """
                select subscriber_id, service_id, from_date, to_date, quantity from subscriber_service
                where subscriber_id between ? and ?
                order by subscriber_id, service_id, from_date
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            eachOfThisPage(select, row -> own.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Assignment(row.getLong(2), day(row, 3).orElseThrow(), day(row, 4), row.getLong(5))));
        }
    }

    private List<Holder> holders() throws SQLException {
        String sql = "select id, connection_date from subscriber where id between ? and ? order by id";
        List<Holder> holders = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            eachOfThisPage(select, row -> {
                long id = row.getLong(1);
                if (closedOn.containsKey(id)) {
                    holders.add(new Holder(
                            id,
                            day(row, 2).orElseThrow(),
                            closedOn.get(id),
                            plans.getOrDefault(id, new TreeMap<>()),
                            own.getOrDefault(id, List.of())));
                }
            });
        }
        return holders;
    }

    private void eachOfThisPage(PreparedStatement select, RowReader reader) throws SQLException {
        select.setLong(1, closedOn.firstKey());
        select.setLong(2, closedOn.lastKey());
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                reader.read(found);
            }
        }
    }

    private static Optional<LocalDate> day(ResultSet found, int column) throws SQLException {
        return Optional.ofNullable(found.getObject(column, LocalDate.class));
    }
}
