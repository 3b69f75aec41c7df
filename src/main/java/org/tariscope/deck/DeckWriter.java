package org.tariscope.deck;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.tariscope.tariff.SequenceIds;

/** Writes what was planned. Each row that is added names the import, so that it can be taken back. */
final class DeckWriter {
    static final String INSERT_TARIFF =
            "insert into tariff (id, name, provider_id, direction, deck_import_id) values (?, ?, ?, ?, ?)";
    static final String INSERT_VERSION = "insert into tariff_parameters (id, tariff_id, plan_id, active_date, "
            + TermsRow.COLUMNS + ", deck_import_id) values (?, ?, ?, ?" + ", ?".repeat(TermsRow.COUNT) + ", ?)";
    static final String INSERT_CODE =
            """
            insert into code (id, provider_id, direction, prefix, name, tariff_id, from_date, to_date, deck_import_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String KEEP =
            "insert into deck_changed_code (deck_import_id, code_id, to_date, tariff_id) values (?, ?, ?, ?)";

    private final Connection connection;
    private final DeckOrder order;
    private final long importId;
    private final PriceState state;
    private final LongConsumer progress;
    private long written;

    DeckWriter(Connection connection, DeckOrder order, long importId, PriceState state, LongConsumer progress) {
        this.connection = connection;
        this.order = order;
        this.importId = importId;
        this.state = state;
        this.progress = progress;
    }

    /** All of the plan, within the caller's transaction. */
    void write(DeckPlan plan) throws SQLException {
        SequenceIds tariffIds =
                SequenceIds.draw(connection, "tariff_seq", plan.tariffs().size());
        List<DeckPlan.NewVersion> versions = new ArrayList<>(plan.versions());
        List<DeckPlan.NewCode> codes = new ArrayList<>(plan.codes());
        List<VersionCopies.Copy> copies = new ArrayList<>();
        try (Batch insert = batch(INSERT_TARIFF)) {
            for (DeckPlan.NewTariff tariff : plan.tariffs()) {
                long id = tariffIds.next();
                insert.add(row -> setTariff(row, id, tariff.name()));
                tariff.terms().ifPresent(terms -> versions.add(new DeckPlan.NewVersion(id, terms)));
                tariff.members().forEach(member -> codes.add(new DeckPlan.NewCode(member, id)));
                if (state.hasMoreVersions(tariff.source())) {
                    copies.add(new VersionCopies.Copy(tariff.source(), id));
                }
            }
        }
        versions(versions);
        new VersionCopies(connection, order, importId).write(copies);
        ends(plan.ends());
        codes(codes);
    }

    private void setTariff(PreparedStatement insert, long id, String name) throws SQLException {
        insert.setLong(1, id);
        insert.setString(2, name);
        insert.setLong(3, order.provider());
        insert.setString(4, order.direction());
        insert.setLong(5, importId);
    }

    private void versions(List<DeckPlan.NewVersion> versions) throws SQLException {
        SequenceIds ids = SequenceIds.draw(connection, "tariff_parameters_seq", versions.size());
        try (Batch insert = batch(INSERT_VERSION)) {
            for (DeckPlan.NewVersion version : versions) {
                insert.add(row -> {
                    row.setLong(1, ids.next());
                    row.setLong(2, version.tariff());
                    row.setLong(3, order.plan());
                    row.setObject(4, order.day());
                    TermsRow.set(row, 5, version.terms());
                    row.setLong(5 + TermsRow.COUNT, importId);
                });
            }
        }
    }

    /** The day before becomes the last one. */
    private void ends(List<CodeSlot> ends) throws SQLException {
        try (Batch keep = batch(KEEP);
                Batch end = batch("update code set to_date = ? where id = ?")) {
            for (CodeSlot slot : ends) {
                keep.add(row -> setKept(row, slot));
                end.add(row -> {
                    row.setObject(1, order.day().minusDays(1));
                    row.setLong(2, slot.id());
                });
            }
        }
    }

    private void codes(List<DeckPlan.NewCode> codes) throws SQLException {
        SequenceIds ids = SequenceIds.draw(connection, "code_seq", codes.size());
        try (Batch insert = batch(INSERT_CODE);
                Batch keep = batch(KEEP);
                Batch lead = batch("update code set tariff_id = ? where id = ?")) {
            for (DeckPlan.NewCode code : codes) {
                if (code.kept().isEmpty()) {
                    insert.add(row -> setCode(row, ids.next(), code));
                    continue;
                }
                keep.add(row -> setKept(row, code.kept().get()));
                lead.add(row -> {
                    row.setLong(1, code.tariff());
                    row.setLong(2, code.kept().get().id());
                });
            }
        }
    }

    /** What the code was before. */
    private void setKept(PreparedStatement insert, CodeSlot slot) throws SQLException {
        insert.setLong(1, importId);
        insert.setLong(2, slot.id());
        insert.setObject(3, slot.to().orElse(null));
        insert.setObject(4, slot.tariff() == 0 ? null : slot.tariff());
    }

    private void setCode(PreparedStatement insert, long id, DeckPlan.NewCode code) throws SQLException {
        Member member = code.member();
        Optional<LocalDate> last =
                member.slot().isPresent() ? member.slot().get().to() : state.lastDay(member.prefix());
        insert.setLong(1, id);
        insert.setLong(2, order.provider());
        insert.setString(3, order.direction());
        insert.setString(4, member.prefix());
        insert.setString(5, member.name());
        insert.setLong(6, code.tariff());
        insert.setObject(7, order.day());
        insert.setObject(8, last.orElse(null));
        insert.setLong(9, importId);
    }

    private Batch batch(String sql) throws SQLException {
        return new Batch(connection, sql, rows -> progress.accept(written += rows));
    }
}
