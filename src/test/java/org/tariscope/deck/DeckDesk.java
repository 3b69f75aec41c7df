package org.tariscope.deck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariscope.TestDatabase;
import org.tariscope.audit.Who;
import org.tariscope.http.Upload;
import org.tariscope.tariff.TestChanges;

/** Imports decks into a database with a small price list, on the 1st of March 2027. */
final class DeckDesk implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    static final Who WHO = new Who("tariffs", "127.0.0.1", "-");

    final TestDatabase database;
    final Decks decks = new Decks();
    final DeckUndo undo = new DeckUndo();
    final DeckExport export = new DeckExport();

    DeckDesk(TestDatabase database) {
        this.database = database;
        Clock clock = Clock.fixed(Instant.parse(TODAY + "T09:00:00Z"), ZoneOffset.UTC);
        decks.database = database.source();
        decks.clock = clock;
        decks.imports = new DeckImport();
        decks.imports.database = database.source();
        decks.imports.clock = clock;
        decks.imports.changes = TestChanges.of(database.source(), clock);
        undo.database = database.source();
        undo.clock = clock;
        undo.changes = decks.imports.changes;
        export.database = database.source();
        run(
                "insert into provider (id, name, main) values (84, 'Dnipro Telecom', true), (85, 'Carpathia Voice', false)");
        run("insert into plan (id, name) values (43, 'Base'), (44, 'Business'), (45, 'Night')");
        run("insert into currency (id, code, name, digits, main) values (980, 'UAH', 'Hryvnia', 2, true),"
                + " (840, 'USD', 'US dollar', 2, false)");
        run("insert into exchange_rate (currency_id, from_date, rate) values (840, date '2020-01-01', 40)");
    }

    static DeckOrder merge() {
        return new DeckOrder(84, "out", 43, DAY, false, Optional.empty());
    }

    static DeckOrder replace() {
        return new DeckOrder(84, "out", 43, DAY, true, Optional.empty());
    }

    ImportAnswer compare(DeckOrder order, String csv) {
        try (Upload upload = upload(csv.getBytes(StandardCharsets.UTF_8), Optional.empty())) {
            return decks.compare(order, upload, DeckProgress.NONE);
        }
    }

    ImportAnswer apply(DeckOrder order, String csv) {
        try (Upload upload = upload(csv.getBytes(StandardCharsets.UTF_8), Optional.empty())) {
            return decks.apply(WHO, order, upload, DeckProgress.NONE);
        }
    }

    ImportAnswer applyCompared(DeckOrder order, String csv, ImportAnswer compared) {
        try (Upload upload = upload(csv.getBytes(StandardCharsets.UTF_8), Optional.empty())) {
            return decks.applyCompared(WHO, order, upload, compared, DeckProgress.NONE);
        }
    }

    static Upload upload(byte[] bytes, Optional<String> charset) {
        try {
            FileChannel content = FileChannel.open(
                    Files.createTempFile("deck", ".csv"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            new ByteArrayInputStream(bytes).transferTo(Channels.newOutputStream(content));
            return new Upload(content, Optional.of("deck.csv"), charset, "0".repeat(64));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@code 0.5>0.6}: old and new price of a row. */
    static String prices(DeckRowAnswer row) {
        return text(row.oldprice()) + ">" + text(row.newprice());
    }

    private static String text(BigDecimal price) {
        return price == null ? "null" : price.toPlainString();
    }

    void run(String... statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A tariff with a price in a plan, and codes that lead to it, since 2020. */
    void tariff(long id, String name, long plan, String price, String... prefixes) {
        run("insert into tariff (id, name, provider_id, direction) values (" + id + ", '" + name + "', 84, 'out')");
        version(id, plan, "2020-01-01", price);
        for (String prefix : prefixes) {
            code(prefix, id, "2020-01-01");
        }
    }

    void version(long tariff, long plan, String from, String price) {
        long id = tariff * 1_000_000 + plan * 10_000 + LocalDate.parse(from).toEpochDay() % 10_000;
        run("insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price) values (" + id
                + ", " + tariff + ", " + plan + ", date '" + from + "', 980, " + price + ")");
    }

    void code(String prefix, long tariff, String from) {
        run("insert into code (id, provider_id, direction, prefix, name, tariff_id, from_date) values ("
                + "1000000" + prefix + ", 84, 'out', '" + prefix + "', 'Code " + prefix + "', " + tariff + ", date '"
                + from + "')");
    }

    /** All rows of the tables that imports write, as text. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("tariff", "tariff_parameters", "time_band", "stage", "code")) {
            rows.addAll(rows("select * from " + table + " order by id"));
        }
        return rows;
    }

    List<String> rows(String sql) {
        try (Connection connection = database.connect();
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(found.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
