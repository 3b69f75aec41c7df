package org.tariscope.deck;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariscope.http.Page;

/** The table of the imports that are done. */
final class ImportTable {
    private static final int LONGEST_NAME = 200;

    private ImportTable() {}

    static long nextId(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("select next value for deck_import_seq");
                ResultSet drawn = next.executeQuery()) {
            drawn.next();
            return drawn.getLong(1);
        }
    }

    /**
     * Adds a row for the import.
     *
     * @param file its name, where the caller gave one, and its SHA-256
     */
    static void insert(
            Connection connection, long id, DeckOrder order, DeckFile file, Deck deck, String by, Instant now)
            throws SQLException {
        String sql =
                """
                insert into deck_import (id, provider_id, direction, plan_id, active_date, mode, file_name, sha256,
                    lines_read, added, raised, lowered, changed, unchanged, ended, imported_by, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setLong(2, order.provider());
            insert.setString(3, order.direction());
            insert.setLong(4, order.plan());
            insert.setObject(5, order.day());
            insert.setString(6, order.mode());
            insert.setString(7, file.name().map(ImportTable::fitting).orElse(null));
            insert.setString(8, file.sha256());
            insert.setLong(9, deck.read());
            setCounts(insert, deck.tally());
            insert.setString(16, by);
            insert.setObject(17, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void setCounts(PreparedStatement insert, Tally tally) throws SQLException {
        int place = 10;
        for (Change change :
                List.of(Change.ADDED, Change.RAISED, Change.LOWERED, Change.CHANGED, Change.UNCHANGED, Change.ENDED)) {
            insert.setLong(place, tally.of(change));
            place++;
        }
    }

    private static String fitting(String name) {
        StringBuilder fitting = new StringBuilder();
        name.codePoints()
                .filter(sign -> !Character.isISOControl(sign) && (sign < 0xD800 || sign > 0xDFFF))
                .limit(LONGEST_NAME)
                .forEach(fitting::appendCodePoint);
        return fitting.toString();
    }

    /** The latest first; id 0: all. */
    static List<ImportListAnswer> list(Connection connection, long id, Page page) throws SQLException {
        String sql =
                """
                select * from deck_import where id between ? and ?
                order by id desc offset ? rows fetch next ? rows only
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            select.setLong(2, id == 0 ? Long.MAX_VALUE : id);
            select.setInt(3, page.offset());
            select.setInt(4, page.limit().orElse(Integer.MAX_VALUE));
            return answers(select);
        }
    }

    /** A part of those of a provider, 0: of all, by their day or else by their id. */
    static List<ImportListAnswer> find(
            Connection connection, long provider, boolean byDay, boolean descending, Page page) throws SQLException {
        String order = (byDay ? "active_date %1$s, id %1$s" : "id %1$s").formatted(descending ? "desc" : "asc");
        String sql = "select * from deck_import where provider_id between ? and ? order by " + order
                + " offset ? rows fetch next ? rows only";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, provider);
            select.setLong(2, provider == 0 ? Long.MAX_VALUE : provider);
            select.setInt(3, page.offset());
            select.setInt(4, page.limit().orElse(Integer.MAX_VALUE));
            return answers(select);
        }
    }

    private static List<ImportListAnswer> answers(PreparedStatement select) throws SQLException {
        List<ImportListAnswer> list = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                list.add(of(rows));
            }
        }
        return list;
    }

    private static ImportListAnswer of(ResultSet row) throws SQLException {
        Optional<Instant> undone = time(row, "undone_at");
        return new ImportListAnswer(
                row.getLong("id"),
                (undone.isPresent() ? ImportState.UNDONE : ImportState.DONE).word(),
                null,
                row.getLong("provider_id"),
                row.getString("direction"),
                row.getLong("plan_id"),
                row.getObject("active_date", LocalDate.class),
                row.getString("mode"),
                row.getString("file_name"),
                row.getLong("lines_read"),
                row.getLong("added"),
                row.getLong("raised"),
                row.getLong("lowered"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("ended"),
                row.getString("imported_by"),
                time(row, "imported_at").orElseThrow(),
                row.getString("undone_by"),
                undone.orElse(null));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(local -> local.toInstant(ZoneOffset.UTC));
    }
}
