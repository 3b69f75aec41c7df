package org.tariscope.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariscope.cdr.CdrRejected;
import org.tariscope.cdr.CdrRow;
import org.tariscope.http.Page;

/** The table of the files of call records. */
final class CallImportTable {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_LISTED = 10_000;
    private static final String COLUMNS =
            """
            select id, pbx_id, format, file_name, state, rows_done, accepted, duplicate, skipped, rejected, unrated,
                imported_by, started_at, finished_at
            from call_import
            """;

    private CallImportTable() {}

    /** The run of this file that was broken off; none, where it was not. */
    static Optional<ImportRun> brokenOff(Connection connection, CallImportOrder order, String sha256)
            throws SQLException {
        String sql = COLUMNS + "where sha256 = ? and pbx_id = ? and format = ? and state = 'running' order by id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, sha256);
            select.setLong(2, order.pbx());
            select.setString(3, order.format().word());
            return list(select).stream().findFirst();
        }
    }

    /** A new run. */
    static ImportRun begin(
            Connection connection, CallImportOrder order, Optional<String> name, String sha256, String by, Instant now)
            throws SQLException {
        long id = nextId(connection);
        String sql =
                """
                insert into call_import (id, pbx_id, format, file_name, sha256, state, rows_done, accepted, duplicate, skipped,
                    rejected, unrated, imported_by, started_at)
                values (?, ?, ?, ?, ?, 'running', 0, 0, 0, 0, 0, 0, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setLong(2, order.pbx());
            insert.setString(3, order.format().word());
            insert.setString(4, name.map(given -> fitting(given, LONGEST_NAME)).orElse(null));
            insert.setString(5, sha256);
            insert.setString(6, by);
            insert.setObject(7, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return find(connection, id, "").orElseThrow();
    }

    private static String fitting(String text, int longest) {
        StringBuilder fitting = new StringBuilder();
        text.codePoints()
                .filter(sign -> !Character.isISOControl(sign) && (sign < 0xD800 || sign > 0xDFFF))
                .limit(longest)
                .forEach(fitting::appendCodePoint);
        return fitting.toString();
    }

    private static long nextId(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("select next value for call_import_seq");
                ResultSet drawn = next.executeQuery()) {
            drawn.next();
            return drawn.getLong(1);
        }
    }

    /** The run, held until the transaction ends. */
    static ImportRun hold(Connection connection, long id) throws SQLException {
        return find(connection, id, " for update").orElseThrow();
    }

    private static Optional<ImportRun> find(Connection connection, long id, String how) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where id = ?" + how)) {
            select.setLong(1, id);
            return list(select).stream().findFirst();
        }
    }

    /** Stores how the run stands. */
    static void save(Connection connection, ImportRun run) throws SQLException {
        String sql =
                """
                update call_import set state = ?, rows_done = ?, accepted = ?, duplicate = ?, skipped = ?, rejected = ?,
                    unrated = ?, finished_at = ?
                where id = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, run.finishedAt().isPresent() ? "done" : "running");
            update.setLong(2, run.counts().rows());
            update.setLong(3, run.counts().accepted());
            update.setLong(4, run.counts().duplicate());
            update.setLong(5, run.counts().skipped());
            update.setLong(6, run.counts().rejected());
            update.setLong(7, run.counts().unrated());
            update.setObject(
                    8,
                    run.finishedAt()
                            .map(time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC))
                            .orElse(null));
            update.setLong(9, run.id());
            update.executeUpdate();
        }
    }

    /** Records that could not be read; of the import so many at most. */
    static void reject(Connection connection, ImportRun before, List<CdrRow> rows) throws SQLException {
        long room = MOST_LISTED - before.counts().rejected();
        String sql = "insert into call_import_rejected (call_import_id, line, why) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (CdrRow row : rows) {
                if (row instanceof CdrRejected bad && room-- > 0) {
                    insert.setLong(1, before.id());
                    insert.setLong(2, bad.line());
                    insert.setString(3, fitting(bad.why(), LONGEST_REASON));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** The latest first; id 0: all. */
    static List<ImportRun> list(Connection connection, long id, Page page) throws SQLException {
        String sql = COLUMNS + "where id between ? and ? order by id desc offset ? rows fetch next ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            select.setLong(2, id == 0 ? Long.MAX_VALUE : id);
            select.setInt(3, page.offset());
            select.setInt(4, page.limit().orElse(Integer.MAX_VALUE));
            return list(select);
        }
    }

    private static List<ImportRun> list(PreparedStatement select) throws SQLException {
        List<ImportRun> runs = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                runs.add(of(rows));
            }
        }
        return runs;
    }

    static ImportRun of(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getLong("id"),
                row.getLong("pbx_id"),
                row.getString("format"),
                Optional.ofNullable(row.getString("file_name")),
                new ImportCounts(
                        row.getLong("rows_done"),
                        row.getLong("accepted"),
                        row.getLong("duplicate"),
                        row.getLong("skipped"),
                        row.getLong("rejected"),
                        row.getLong("unrated")),
                row.getString("imported_by"),
                row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.getObject("finished_at", LocalDateTime.class))
                        .map(time -> time.toInstant(ZoneOffset.UTC)));
    }
}
