package org.tariscope.deck;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.tariscope.audit.Who;
import org.tariscope.csv.CsvFault;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;

/** Rate decks from their file on: reads them before any transaction begins, and knows which imports are under way. */
@ApplicationScoped
public class Decks {
    private final Map<Long, RunningImport> running = new ConcurrentSkipListMap<>();

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    DeckImport imports;

    @Inject
    Clock clock;

    /** What the deck would change, and each line that would be rejected. */
    public ImportAnswer compare(DeckOrder order, Upload upload, DeckProgress progress) {
        refusePast(order);
        Deck deck = read(order, upload, line -> progress.at(ImportState.READING.word(), line));
        progress.at(ImportState.COMPARING.word(), 0);
        return imports.compare(order, deck);
    }

    /** Brings the deck in as a whole. */
    public ImportAnswer apply(Who who, DeckOrder order, Upload upload, DeckProgress progress) {
        return apply(who, order, upload, Optional.empty(), progress);
    }

    /** Brings the deck in as a whole; 409 where that would no longer change what it would when it was compared. */
    public ImportAnswer applyCompared(
            Who who, DeckOrder order, Upload upload, ImportAnswer compared, DeckProgress progress) {
        return apply(who, order, upload, Optional.of(compared), progress);
    }

    private ImportAnswer apply(
            Who who, DeckOrder order, Upload upload, Optional<ImportAnswer> compared, DeckProgress progress) {
        refusePast(order);
        RunningImport begun = new RunningImport(imports.nextId(), order, who.name(), clock.instant(), progress);
        running.put(begun.id(), begun);
        try {
            Deck deck = read(order, upload, begun::advance);
            return imports.apply(who, order, new DeckFile(upload.name(), upload.sha256()), deck, compared, begun);
        } finally {
            running.remove(begun.id());
        }
    }

    /**
     * The columns of a deck's file, and what each would be taken for.
     *
     * @param named headings of columns that the caller names himself
     */
    public List<DeckHeading> columns(Upload upload, Map<DeckColumn, String> named) {
        try {
            return DeckHeadings.read(upload.open(), upload.charset(), named);
        } catch (CsvFault | UnreadableDeck unreadable) {
            throw new Refusal(ProblemType.INVALID_FILE, unreadable.getMessage());
        }
    }

    private void refusePast(DeckOrder order) {
        LocalDate today = LocalDate.now(clock);
        if (order.day().isBefore(today)) {
            throw Refusal.of(
                    ProblemType.INVALID_VALUE, "activedate", "is before today: prices that were in force stay");
        }
    }

    private Deck read(DeckOrder order, Upload upload, LongConsumer progress) {
        Map<String, Long> currencies = imports.prepare(order);
        try {
            return DeckReader.read(
                    upload.open(), upload.charset(), order, currencies, DeckLimit.ofThisServer(), progress);
        } catch (CsvFault | UnreadableDeck unreadable) {
            throw new Refusal(ProblemType.INVALID_FILE, unreadable.getMessage());
        }
    }

    /** Imports that have begun and are not done. */
    public List<ImportListAnswer> underWay() {
        return running.values().stream().map(RunningImport::answer).toList();
    }

    /** Imports, the latest first; id 0: all. Those under way stand before the others; one that was just done is no more. */
    public List<ImportListAnswer> list(long id, Page page) {
        List<RunningImport> underWay = List.copyOf(running.values());
        try (Connection connection = database.getConnection()) {
            List<ImportListAnswer> done = ImportTable.list(connection, id, page);
            List<ImportListAnswer> list = new ArrayList<>();
            if (page.offset() == 0) {
                underWay.stream()
                        .filter(each -> id == 0 || each.id() == id)
                        .filter(each -> done.stream().noneMatch(other -> other.id() == each.id()))
                        .map(RunningImport::answer)
                        .forEach(list::add);
            }
            list.addAll(done);
            return list;
        } catch (SQLException failed) {
            throw new IllegalStateException("The imports could not be read", failed);
        }
    }
}
