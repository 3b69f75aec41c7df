package org.tariscope.deck;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.Who;
import org.tariscope.http.BadValue;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.tariff.PriceListChanges;

/** Compares a deck with the price list, and brings it in: each in one transaction. */
@ApplicationScoped
@Transactional
public class DeckImport {
    private static final int MOST_NAMED = 100;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    PriceListChanges changes;

    @Inject
    Clock clock;

    /** An id for an import that begins. */
    long nextId() {
        return with(ImportTable::nextId);
    }

    /** The ids of all currencies by their codes; 404 where the order's provider, plan or currency is not there. */
    Map<String, Long> prepare(DeckOrder order) {
        return with(connection -> {
            refuseUnknown(connection, "provider", order.provider());
            refuseUnknown(connection, "plan", order.plan());
            if (order.currency().isPresent()) {
                refuseUnknown(connection, "currency", order.currency().get());
            }
            return DeckTables.currencies(connection);
        });
    }

    private static void refuseUnknown(Connection connection, String table, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from " + table + " where id = ?")) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new Refusal(ProblemType.NOT_FOUND, "There is no " + table + " " + id);
                }
            }
        }
    }

    /** What the deck would change. */
    ImportAnswer compare(DeckOrder order, Deck deck) {
        return with(connection -> {
            DeckPlanner.plan(order, DeckTables.read(connection, order, deck), deck, LocalDate.now(clock));
            return ImportAnswer.of(null, deck);
        });
    }

    /**
     * Brings the whole deck in; 422 that names the rejected lines where there is one, 409 where it would no longer change
     * what was compared.
     */
    ImportAnswer apply(
            Who who,
            DeckOrder order,
            DeckFile file,
            Deck deck,
            Optional<ImportAnswer> compared,
            RunningImport running) {
        return with(connection -> {
            running.enter(ImportState.COMPARING);
            changes.begin(connection);
            write(connection, who, order, file, deck, compared, running);
            ImportAnswer answer = ImportAnswer.of(running.id(), deck);
            changes.end(connection, who, entry(order, file, answer));
            return answer;
        });
    }

    private void write(
            Connection connection,
            Who who,
            DeckOrder order,
            DeckFile file,
            Deck deck,
            Optional<ImportAnswer> compared,
            RunningImport running)
            throws SQLException {
        PriceState state = DeckTables.read(connection, order, deck);
        DeckPlan plan = DeckPlanner.plan(order, state, deck, LocalDate.now(clock));
        // What was compared makes room: for what is written now, and the next price list.
        deck.lines().clear();
        state.codes().clear();
        compared.ifPresent(before -> refuseOther(before, ImportAnswer.of(null, deck)));
        refuseRejected(deck.tally());
        running.enter(ImportState.WRITING);
        ImportTable.insert(connection, running.id(), order, file, deck, who.name(), clock.instant());
        new DeckWriter(connection, order, running.id(), state, running::advance).write(plan);
    }

    private static void refuseOther(ImportAnswer compared, ImportAnswer now) {
        if (!now.equals(compared)) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "The prices have changed since the deck was compared with them; nothing was brought in: compare again");
        }
    }

    private static void refuseRejected(Tally tally) {
        long rejected = tally.of(Change.REJECTED);
        if (rejected == 0) {
            return;
        }
        List<BadValue> errors = tally.rows().stream()
                .filter(row -> row.reason() != null)
                .limit(MOST_NAMED)
                .map(row -> new BadValue(
                        ProblemType.DECK_REJECTED,
                        row.line() == 0 ? "prefix " + row.prefix() : "line " + row.line(),
                        (row.prefix() == null ? "" : row.prefix() + " ") + row.reason()))
                .toList();
        throw Refusal.of(ProblemType.DECK_REJECTED, rejected + " lines are rejected; nothing was changed", errors);
    }

    private static AuditEntry entry(DeckOrder order, DeckFile file, ImportAnswer answer) {
        return new AuditEntry(
                "tariffs.import",
                "deck import " + answer.id(),
                "ok",
                "",
                "provider " + order.provider() + ", " + order.direction() + ", plan " + order.plan() + ", from "
                        + order.day() + ", " + order.mode() + ", file " + file.sha256() + ": added " + answer.added()
                        + ", raised " + answer.raised() + ", lowered " + answer.lowered() + ", changed "
                        + answer.changed() + ", unchanged " + answer.unchanged() + ", ended " + answer.ended());
    }

    /** What is done on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The deck could not be compared or written", failed);
        }
    }
}
