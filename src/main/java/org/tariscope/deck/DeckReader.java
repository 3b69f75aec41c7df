package org.tariscope.deck;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.tariscope.csv.CsvFault;
import org.tariscope.csv.CsvFile;
import org.tariscope.csv.CsvLine;
import org.tariscope.tariff.LongWork;

/** Reads a deck, line by line; what is wrong with a line is noted, and the reading goes on. */
final class DeckReader {
    /** The columns that {@link SentTerms} are read from. */
    private static final List<DeckColumn> TERMS = List.of(
            DeckColumn.PRICE,
            DeckColumn.UNIT,
            DeckColumn.CURRENCY,
            DeckColumn.CONNECTION_COST,
            DeckColumn.MINIMUM_COST,
            DeckColumn.FIRST_STEP,
            DeckColumn.ROUND_TO,
            DeckColumn.STEPS);

    /** Names, and terms, that are known again; a deck where each line has others shall not fill the memory. */
    private static final int MOST_KNOWN = 50_000;

    private final DeckHeader header;
    private final LocalDate day;
    private final Map<String, Long> currencies;
    private final DeckLimit limit;
    private final Map<String, DeckLine> lines = new LinkedHashMap<>();
    /** Most lines have the name and the terms of another one. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<Map<DeckColumn, String>, SentTerms> terms = new HashMap<>();
    /** Of the line that is being read. */
    private final EnumMap<DeckColumn, String> cells = new EnumMap<>(DeckColumn.class);

    private final Tally tally = new Tally();
    /** The last day that was read and may stand in this import, as it was written: most lines have the same. */
    private String goodDay = "";

    private final LongWork work = new LongWork();
    private boolean ranges;

    private DeckReader(DeckHeader header, LocalDate day, Map<String, Long> currencies, DeckLimit limit) {
        this.header = header;
        this.day = day;
        this.currencies = currencies;
        this.limit = limit;
    }

    /**
     * The whole deck.
     *
     * @param charset as the caller states it
     * @param order what it is for
     * @param currencies the ids of the known currencies by their codes
     * @param limit how many prefixes it may have
     * @param progress is told the number of each line
     */
    static Deck read(
            InputStream bytes,
            Optional<String> charset,
            DeckOrder order,
            Map<String, Long> currencies,
            DeckLimit limit,
            LongConsumer progress)
            throws CsvFault, UnreadableDeck {
        try (CsvFile file = CsvFile.open(bytes, charset)) {
            DeckReader reader = new DeckReader(DeckHeader.find(file, order.headings()), order.day(), currencies, limit);
            long read = 0;
            for (Optional<CsvLine> line = file.next(); line.isPresent(); line = file.next()) {
                reader.take(line.get());
                read++;
                progress.accept(line.get().number());
                reader.work.row();
            }
            if (reader.ranges) {
                reader.rejectOverlapping();
            }
            return new Deck(reader.lines, read, reader.tally);
        }
    }

    private void take(CsvLine line) throws UnreadableDeck {
        String prefix = header.in(line, DeckColumn.PREFIX);
        try {
            refuseOtherDay(line);
            String name = name(header.in(line, DeckColumn.NAME));
            SentTerms terms = terms(line);
            for (PrefixCell.Prefix each : PrefixCell.read(header.in(line, DeckColumn.COUNTRY_CODE), prefix)) {
                ranges |= each.detail() > each.digits().length();
                put(new DeckLine(line.number(), each.digits(), name, each.detail(), terms));
            }
        } catch (BadCell bad) {
            tally.reject(Change.REJECTED, line.number(), "", bad.getMessage());
        }
        limit.check(line.number(), lines.size());
    }

    private void put(DeckLine line) {
        DeckLine other = lines.putIfAbsent(line.prefix(), line);
        if (other == null) {
            return;
        }
        if (other.terms().equals(line.terms())) {
            tally.count(Change.DUPLICATE);
        } else {
            tally.reject(
                    Change.OVERLAPPING,
                    line.line(),
                    line.prefix(),
                    "stands in line " + other.line() + " too, with other terms");
        }
    }

    private void refuseOtherDay(CsvLine line) throws BadCell {
        String text = header.in(line, DeckColumn.EFFECTIVE);
        if (text.equals(goodDay)) {
            return;
        }
        Optional<LocalDate> own = Cells.day(DeckColumn.EFFECTIVE, text);
        if (own.isPresent() && own.get().isAfter(day)) {
            throw new BadCell(
                    DeckColumn.EFFECTIVE,
                    text,
                    "is after " + day + ", the day of this import: send such lines by themselves, with that day");
        }
        goodDay = text;
    }

    private String name(String cell) throws BadCell {
        String name = names.get(cell);
        if (name == null) {
            name = Cells.name(cell);
            keep(names, cell, name);
        }
        return name;
    }

    private SentTerms terms(CsvLine line) throws BadCell {
        for (DeckColumn column : TERMS) {
            cells.put(column, header.in(line, column));
        }
        SentTerms read = terms.get(cells);
        if (read == null) {
            read = read(cells);
            keep(terms, new EnumMap<>(cells), read);
        }
        return read;
    }

    private static <K, V> void keep(Map<K, V> known, K cells, V read) {
        if (known.size() < MOST_KNOWN) {
            known.put(cells, read);
        }
    }

    /** From these cells alone: others would not be told apart. */
    private SentTerms read(Map<DeckColumn, String> cells) throws BadCell {
        Optional<BigDecimal> price = Cells.amount(DeckColumn.PRICE, cells.get(DeckColumn.PRICE));
        Optional<Integer> first = seconds(cells, DeckColumn.FIRST_STEP);
        Optional<Integer> next = seconds(cells, DeckColumn.ROUND_TO);
        Optional<Steps> steps = Steps.read(cells.get(DeckColumn.STEPS));
        return new SentTerms(
                price.orElseThrow(() -> new BadCell(DeckColumn.PRICE, "", "is empty")),
                unit(cells.get(DeckColumn.UNIT)),
                currency(cells.get(DeckColumn.CURRENCY)),
                Cells.amount(DeckColumn.CONNECTION_COST, cells.get(DeckColumn.CONNECTION_COST)),
                Cells.amount(DeckColumn.MINIMUM_COST, cells.get(DeckColumn.MINIMUM_COST)),
                first.or(() -> steps.map(Steps::first)),
                next.or(() -> steps.map(Steps::next)));
    }

    private static Optional<Integer> seconds(Map<DeckColumn, String> cells, DeckColumn column) throws BadCell {
        return Cells.seconds(column, cells.get(column));
    }

    private static String unit(String text) throws BadCell {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "minute", "min" -> "minute";
            case "second", "sec" -> "second";
            default -> throw new BadCell(DeckColumn.UNIT, text, "is neither minute nor second");
        };
    }

    private Optional<Long> currency(String text) throws BadCell {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Long id = currencies.get(text.toUpperCase(Locale.ROOT));
        if (id == null) {
            throw new BadCell(DeckColumn.CURRENCY, text, "is not a currency of the price list");
        }
        return Optional.of(id);
    }

    /** A prefix that was written by itself may stand in a range, too, which was taken as a shorter one. */
    private void rejectOverlapping() {
        for (DeckLine line : lines.values()) {
            for (int length = 1; length < line.prefix().length(); length++) {
                DeckLine range = lines.get(line.prefix().substring(0, length));
                if (range != null
                        && range.detail() >= line.prefix().length()
                        && !range.terms().equals(line.terms())) {
                    tally.reject(
                            Change.OVERLAPPING,
                            line.line(),
                            line.prefix(),
                            "stands in the range of line " + range.line() + " too, with other terms");
                }
            }
        }
    }
}
