package org.tariscope.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariscope.http.Page;

/** The table of the runs. Its unique keys let one run at a time be under way, and one scheduled run be made for a day. */
final class RunTable {
    private static final String COLUMNS =
            """
            select id, from_date, to_date, service_id, scheduled, state, subscribers_total, subscribers_done,
                last_subscriber_id, charges, amount, problem, started_at, touched_at, finished_at
            from charging_run
            """;

    private RunTable() {}

    /** Begins a run; SQLState 23 where another one is under way, or was made for the same day by the schedule. */
    static Run begin(Connection connection, RunOrder order, Instant now) throws SQLException {
        long id = number(connection, "select next value for charging_run_seq");
        Run run = Run.begun(id, order, number(connection, "select count(*) from account"), now);
        String sql =
                """
                insert into charging_run (state, subscribers_total, subscribers_done, last_subscriber_id, charges, amount,
                    problem, touched_at, finished_at, id, from_date, to_date, service_id, scheduled, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            setState(insert, run);
            insert.setObject(11, order.from());
            insert.setObject(12, order.to());
            if (order.serviceId() == 0) {
                insert.setNull(13, Types.BIGINT);
            } else {
                insert.setLong(13, order.serviceId());
            }
            insert.setBoolean(14, order.scheduled());
            insert.setObject(15, utc(now));
            insert.executeUpdate();
        }
        return run;
    }

    /** Stores how the run stands. */
    static void save(Connection connection, Run run) throws SQLException {
        String sql =
                """
                update charging_run set state = ?, subscribers_total = ?, subscribers_done = ?, last_subscriber_id = ?,
                    charges = ?, amount = ?, problem = ?, touched_at = ?, finished_at = ?
                where id = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            setState(update, run);
            update.executeUpdate();
        }
    }

    private static void setState(PreparedStatement statement, Run run) throws SQLException {
        Progress progress = run.progress();
        statement.setString(1, run.state().word());
        statement.setLong(2, progress.total());
        statement.setLong(3, progress.done());
        statement.setLong(4, progress.lastSubscriberId());
        statement.setLong(5, progress.charges());
        statement.setBigDecimal(6, progress.amount());
        statement.setString(7, run.problem().orElse(null));
        statement.setObject(8, utc(run.touchedAt()));
        statement.setObject(9, run.finishedAt().map(RunTable::utc).orElse(null));
        statement.setLong(10, run.id());
    }

    /** The run, held until the transaction is over: whoever else works at it waits. */
    static Run hold(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where id = ? for update")) {
            select.setLong(1, id);
            return runs(select).get(0);
        }
    }

    /** The run that is under way. */
    static Optional<Run> running(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where only_one_running = 1")) {
            return runs(select).stream().findFirst();
        }
    }

    /** Where the next run of the schedule begins: after the last one that was done, or with the first that failed. */
    static Optional<LocalDate> nextScheduled(Connection connection) throws SQLException {
        Optional<LocalDate> done = day(
                connection, "select max(to_date) from charging_run where scheduled_for is not null and state = 'done'");
        return done.isPresent()
                ? done.map(last -> last.plusDays(1))
                : day(connection, "select min(from_date) from charging_run where scheduled_for is not null");
    }

    /** Whether the schedule has made a run up to this day, however that ended. */
    static boolean isScheduledFor(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where scheduled_for = ?")) {
            select.setObject(1, day);
            return !runs(select).isEmpty();
        }
    }

    /** A part of the runs, ordered by id; id 0: of all of them. */
    static List<Run> list(Connection connection, long id, Page page) throws SQLException {
        String sql = COLUMNS + "where id between ? and ? order by id offset ? rows fetch next ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            select.setLong(2, id == 0 ? Long.MAX_VALUE : id);
            select.setInt(3, page.offset());
            select.setInt(4, page.limit().orElse(Integer.MAX_VALUE));
            return runs(select);
        }
    }

    /** The last runs, the latest first. */
    static List<Run> latest(Connection connection, int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + "order by id desc fetch first ? rows only")) {
            select.setInt(1, most);
            return runs(select);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private static Optional<LocalDate> day(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            found.next();
            return Optional.ofNullable(found.getObject(1, LocalDate.class));
        }
    }

    private static List<Run> runs(PreparedStatement select) throws SQLException {
        List<Run> runs = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                runs.add(run(found));
            }
        }
        return runs;
    }

    private static Run run(ResultSet found) throws SQLException {
        RunOrder order = new RunOrder(
                found.getObject(2, LocalDate.class),
                found.getObject(3, LocalDate.class),
                found.getLong(4),
                found.getBoolean(5));
        Progress progress = new Progress(
                found.getLong(7), found.getLong(8), found.getLong(9), found.getLong(10), found.getBigDecimal(11));
        return new Run(
                found.getLong(1),
                order,
                RunState.of(found.getString(6)),
                progress,
                Optional.ofNullable(found.getString(12)),
                instant(found, 13).orElseThrow(),
                instant(found, 14).orElseThrow(),
                instant(found, 15));
    }

    private static Optional<Instant> instant(ResultSet found, int column) throws SQLException {
        return Optional.ofNullable(found.getObject(column, LocalDateTime.class))
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
