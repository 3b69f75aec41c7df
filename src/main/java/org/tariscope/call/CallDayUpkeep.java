package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Puts the rows of a day's sums together into one, where they have become many. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CallDayUpkeep {
    /** More than this are put together. */
    private static final int MANY = 8;

    private static final int GROUPS_AT_ONCE = 500;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    private record Group(long pbx, LocalDate day, String reason) {}

    private record Part(long id, long calls, long seconds, BigDecimal cost) {}

    /**
     * Nothing is lost or counted twice whoever else adds rows or does the same: each row that is put into a sum is deleted in
     * the same transaction, and where another server has deleted one of them nothing is done.
     */
    void run() {
        try (Connection connection = database.getConnection()) {
            for (Group group : groups(connection)) {
                List<Part> parts = parts(connection, group);
                delete(connection, parts);
                insert(connection, group, parts);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The sums of the days could not be put together", failed);
        }
    }

    private static List<Group> groups(Connection connection) throws SQLException {
        String sql =
                """
                select pbx_id, local_day, reason from call_day group by local_day, pbx_id, reason
                having count(*) > ? order by local_day, pbx_id, reason fetch first ? rows only
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, MANY);
            select.setInt(2, GROUPS_AT_ONCE);
            List<Group> groups = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    groups.add(new Group(rows.getLong(1), rows.getObject(2, LocalDate.class), rows.getString(3)));
                }
            }
            return groups;
        }
    }

    private static List<Part> parts(Connection connection, Group group) throws SQLException {
        String sql =
                """
                select id, calls, seconds, cost from call_day where local_day = ? and pbx_id = ? and reason = ? order by id
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, group.day());
            select.setLong(2, group.pbx());
            select.setString(3, group.reason());
            List<Part> parts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parts.add(new Part(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getBigDecimal(4)));
                }
            }
            return parts;
        }
    }

    private static void delete(Connection connection, List<Part> parts) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from call_day where id = ?")) {
            for (Part part : parts) {
                delete.setLong(1, part.id());
                // No batch: not every driver says of each of its parts how many rows it was.
                if (delete.executeUpdate() == 0) {
                    throw new IllegalStateException("Another server puts these sums together");
                }
            }
        }
    }

    private static void insert(Connection connection, Group group, List<Part> parts) throws SQLException {
        String sql = "insert into call_day (pbx_id, local_day, reason, calls, seconds, cost) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, group.pbx());
            insert.setObject(2, group.day());
            insert.setString(3, group.reason());
            insert.setLong(4, parts.stream().mapToLong(Part::calls).sum());
            insert.setLong(5, parts.stream().mapToLong(Part::seconds).sum());
            insert.setBigDecimal(6, parts.stream().map(Part::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
            insert.executeUpdate();
        }
    }
}
