package org.tariscope.subscriber;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** Reads the subscribers of one page of a table. */
@ApplicationScoped
@Transactional
public class SubscriberList {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** For the container. */
    public SubscriberList() {}

    /** Of this database, outside a container. */
    public SubscriberList(DataSource database) {
        this.database = database;
    }

    /**
     * These subscribers in this order; who is gone is left out.
     *
     * @param day whose numbers are shown
     */
    public List<SubscriberRow> rows(List<Long> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection()) {
            Map<Long, SubscriberRow> rows = rows(connection, ids, numbers(connection, ids, day));
            return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("The subscribers could not be read", failed);
        }
    }

    private static Map<Long, SubscriberRow> rows(Connection connection, List<Long> ids, Map<Long, List<String>> numbers)
            throws SQLException {
        BoundSql sql = new BoundSql(
                        """
                        select s.id, s.full_name, s.account_number, s.email, d.name, n.name
                        from subscriber s
                            join department d on d.id = s.department_id
                            join node n on n.id = d.node_id
                        where s.id in
                        """)
                .addAll(ids)
                .add(" order by s.id");
        Map<Long, SubscriberRow> rows = new HashMap<>();
        try (PreparedStatement select = sql.on(connection);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                long id = found.getLong(1);
                rows.put(
                        id,
                        new SubscriberRow(
                                id,
                                found.getString(2),
                                found.getString(3),
                                found.getString(4),
                                found.getString(5),
                                found.getString(6),
                                numbers.getOrDefault(id, List.of())));
            }
        }
        return rows;
    }

    private static Map<Long, List<String>> numbers(Connection connection, List<Long> ids, LocalDate day)
            throws SQLException {
        BoundSql sql = new BoundSql("select n.subscriber_id, n.dn from phone_number n where n.subscriber_id in ")
                .addAll(ids)
                .add(" and n.from_date <= ? and (n.to_date is null or n.to_date >= ?)", day, day)
                .add(" order by n.subscriber_id, n.id");
        Map<Long, List<String>> numbers = new HashMap<>();
        try (PreparedStatement select = sql.on(connection);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                numbers.computeIfAbsent(found.getLong(1), id -> new ArrayList<>())
                        .add(found.getString(2));
            }
        }
        return numbers;
    }
}
