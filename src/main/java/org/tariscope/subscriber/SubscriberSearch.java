package org.tariscope.subscriber;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds subscribers as a table wants them: some of them, in some order, a page at a time, of a million as of a hundred. */
@ApplicationScoped
@Transactional
public class SubscriberSearch {
    /** How many subscribers a text finds at most: whoever wants one of more than these has to say more. */
    public static final int MOST = 10_000;

    /** Up to so many are sorted faster than they are found in the order of an index that holds all. */
    private static final int FEW = 20_000;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Clock clock;

    /** For the container. */
    public SubscriberSearch() {}

    /** Of this database, outside a container. */
    public SubscriberSearch(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By what a table can be sorted. */
    public enum Column {
        NAME("folded_name"),
        ACCOUNT("folded_account"),
        EMAIL("folded_email");

        private final String column;

        Column(String column) {
            this.column = column;
        }

        private String index() {
            return column.replace("folded", "subscriber_by");
        }

        private String order(boolean descending) {
            String way = descending ? " desc" : "";
            return " order by s." + column + way + ", s.id" + way;
        }
    }

    /**
     * Which of those that are found, in which order.
     *
     * @param first how many to pass over
     * @param size how many at most
     */
    public record Part(Column column, boolean descending, int first, int size) {}

    /** How many subscribers are meant, where no text narrows them. */
    int count(SubscriberChoice choice) {
        return read(
                choice,
                (connection, conditions) -> Math.toIntExact(numbers(
                                connection,
                                conditions.inDepartments(new BoundSql("select count(*) from subscriber s where 1 = 1")))
                        .get(0)));
    }

    /** The ids of one page of them. */
    List<Long> ids(SubscriberChoice choice, Part part, int all) {
        return read(choice, (connection, conditions) -> page(connection, conditions, part, all));
    }

    /** The ids of those that a text finds, one more than {@link #MOST} at most. */
    List<Long> found(SubscriberChoice choice, Column column, boolean descending) {
        return read(
                choice,
                (connection, conditions) -> numbers(
                        connection,
                        new BoundSql("select s.id from (")
                                .add(conditions.ids(MOST + 1))
                                .add(") f join subscriber s on s.id = f.id")
                                .add(column.order(descending))
                                .add(" limit ?", MOST + 1)));
    }

    /** The ids of all that are meant, in the order of their ids, however many there are. */
    public List<Long> ids(SubscriberChoice choice) {
        return read(
                choice,
                (connection, conditions) -> numbers(
                        connection,
                        conditions.text().isEmpty()
                                ? conditions
                                        .inDepartments(new BoundSql("select s.id from subscriber s where 1 = 1"))
                                        .add(" order by s.id")
                                : new BoundSql("select f.id from (")
                                        .add(conditions.ids(Integer.MAX_VALUE))
                                        .add(") f order by f.id")));
    }

    /** From the nearer end where the index leads there; H2 reads none backwards. */
    private static List<Long> page(Connection connection, SubscriberConditions conditions, Part part, int all)
            throws SQLException {
        int size = Math.min(part.size(), all - part.first());
        if (size <= 0) {
            return List.of();
        }
        int asWritten = part.descending() ? all - part.first() - size : part.first();
        boolean down = part.column() == Column.NAME && asWritten > all / 2;
        String index = all <= FEW && conditions.departments().isPresent()
                ? "subscriber_department"
                : part.column().index() + (down ? "_down" : "");
        BoundSql sql = conditions
                .inDepartments(new BoundSql("select s.id from subscriber s use index (" + index + ") where 1 = 1"))
                .add(part.column().order(down))
                .add(" limit ? offset ?", size, down ? all - asWritten - size : asWritten);
        List<Long> ids = numbers(connection, sql);
        if (part.descending() != down) {
            Collections.reverse(ids);
        }
        return ids;
    }

    private interface Reading<T> {
        T from(Connection connection, SubscriberConditions conditions) throws SQLException;
    }

    private <T> T read(SubscriberChoice choice, Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            Optional<List<Long>> departments = departments(connection, choice);
            // No list is empty in SQL; and there is no department 0.
            Optional<List<Long>> some = departments.map(list -> list.isEmpty() ? List.of(0L) : list);
            return reading.from(connection, new SubscriberConditions(choice.text(), some, LocalDate.now(clock)));
        } catch (SQLException failed) {
            throw new IllegalStateException("The subscribers could not be read", failed);
        }
    }

    /** Empty: all of them. */
    private static Optional<List<Long>> departments(Connection connection, SubscriberChoice choice)
            throws SQLException {
        if (choice.node().isEmpty()
                && choice.department().isEmpty()
                && choice.limit().isEmpty()) {
            return Optional.empty();
        }
        BoundSql sql = new BoundSql("select d.id from department d where 1 = 1");
        choice.node().ifPresent(node -> sql.add(" and d.node_id = ?", node));
        choice.department()
                .ifPresent(department -> sql.add(
                        " and d.path like concat((select w.path from department w where w.id = ?), '%')", department));
        choice.limit().ifPresent(nodes -> sql.add(" and d.node_id in ")
                .addAll(nodes.isEmpty() ? java.util.Set.of(0L) : nodes));
        return Optional.of(numbers(connection, sql.add(" order by d.id")));
    }

    private static List<Long> numbers(Connection connection, BoundSql sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement select = sql.on(connection);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
        }
        return numbers;
    }
}
