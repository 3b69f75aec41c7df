package org.tariscope.deck;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tariscope.tariff.SequenceIds;

/** Gives tariffs that take the place of others their prices in other plans, and their later ones in this plan. */
final class VersionCopies {
    private static final String OTHER_COLUMNS =
            "plan_id, active_date, " + TermsRow.COLUMNS + ", stages, stages_mode, split_bands";

    private final Connection connection;
    private final DeckOrder order;
    private final long importId;
    private final Map<Long, List<Long>> versionsOfSources = new HashMap<>();

    VersionCopies(Connection connection, DeckOrder order, long importId) {
        this.connection = connection;
        this.order = order;
        this.importId = importId;
    }

    /** A tariff that takes the place of another. */
    record Copy(long source, long tariff) {}

    private record VersionCopy(long source, long id, long tariff) {}

    void write(List<Copy> copies) throws SQLException {
        List<VersionCopy> versions = versions(copies);
        if (versions.isEmpty()) {
            return;
        }
        String sql = "insert into tariff_parameters (id, tariff_id, deck_import_id, " + OTHER_COLUMNS
                + ") select cast(? as decimal(19)), cast(? as decimal(19)), cast(? as decimal(19)), " + OTHER_COLUMNS
                + " from tariff_parameters where id = ?";
        // One by one: MariaDB takes no batch of statements that insert what they select.
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (VersionCopy version : versions) {
                insert.setLong(1, version.id());
                insert.setLong(2, version.tariff());
                insert.setLong(3, importId);
                insert.setLong(4, version.source());
                insert.executeUpdate();
            }
        }
        parts(versions, "time_band", "time_band_seq", "day_type_id, hour_from, hour_to, price, connection_cost");
        parts(versions, "stage", "stage_seq", "from_minute, price, round_to");
    }

    private List<VersionCopy> versions(List<Copy> copies) throws SQLException {
        Map<Copy, List<Long>> sources = new HashMap<>();
        long count = 0;
        for (Copy copy : copies) {
            List<Long> ofSource = ofSource(copy.source());
            sources.put(copy, ofSource);
            count += ofSource.size();
        }
        SequenceIds ids = SequenceIds.draw(connection, "tariff_parameters_seq", count);
        List<VersionCopy> versions = new ArrayList<>();
        for (Copy copy : copies) {
            for (long source : sources.get(copy)) {
                versions.add(new VersionCopy(source, ids.next(), copy.tariff()));
            }
        }
        return versions;
    }

    /** Of other plans those that are or come into force from the day on; of this plan the later ones. */
    private List<Long> ofSource(long tariff) throws SQLException {
        List<Long> known = versionsOfSources.get(tariff);
        if (known != null) {
            return known;
        }
        String sql =
                """
                select p.id from tariff_parameters p
                where p.tariff_id = ? and (p.active_date > ? or p.plan_id <> ? and p.active_date = (
                    select max(q.active_date) from tariff_parameters q
                    where q.tariff_id = p.tariff_id and q.plan_id = p.plan_id and q.active_date <= ?))
                    and (deck_import_id is null or deck_import_id <> ?)
                order by p.id
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, tariff);
            select.setObject(2, order.day());
            select.setLong(3, order.plan());
            select.setObject(4, order.day());
            select.setLong(5, importId);
            List<Long> found = longs(select);
            versionsOfSources.put(tariff, found);
            return found;
        }
    }

    private void parts(List<VersionCopy> versions, String table, String sequence, String columns) throws SQLException {
        Map<Long, List<Long>> parts = new HashMap<>();
        long count = 0;
        try (PreparedStatement select =
                connection.prepareStatement("select id from " + table + " where parameters_id = ? order by id")) {
            for (VersionCopy version : versions) {
                if (!parts.containsKey(version.source())) {
                    select.setLong(1, version.source());
                    parts.put(version.source(), longs(select));
                }
                count += parts.get(version.source()).size();
            }
        }
        SequenceIds ids = SequenceIds.draw(connection, sequence, count);
        String sql = "insert into " + table + " (id, parameters_id, " + columns
                + ") select cast(? as decimal(19)), cast(? as decimal(19)), " + columns + " from " + table
                + " where id = ?";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (VersionCopy version : versions) {
                for (long part : parts.get(version.source())) {
                    insert.setLong(1, ids.next());
                    insert.setLong(2, version.id());
                    insert.setLong(3, part);
                    insert.executeUpdate();
                }
            }
        }
    }

    private static List<Long> longs(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Long> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }
}
