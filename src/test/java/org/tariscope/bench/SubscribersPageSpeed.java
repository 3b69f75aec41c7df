package org.tariscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.tariscope.RealMariaDb;
import org.tariscope.subscriber.SubscriberChoice;
import org.tariscope.subscriber.SubscriberList;
import org.tariscope.subscriber.SubscriberPages;
import org.tariscope.subscriber.SubscriberRow;
import org.tariscope.subscriber.SubscriberSearch;
import org.tariscope.subscriber.SubscriberSearch.Column;
import org.tariscope.subscriber.SubscriberSearch.Part;

/**
 * Measures what the page of subscribers asks the database for, each time with the count, against the reading of one row by its
 * primary key, on H2 in a file and on MariaDB. A tenth of the subscribers are in node 2.
 */
public final class SubscribersPageSpeed {
    private static final int SIZE = 20;

    private final DataSource source;
    private final SubscriberSearch search;
    private final SubscriberList list;
    private final int subscribers;
    private final int rounds;

    private SubscribersPageSpeed(DataSource source, int subscribers, int rounds) {
        this.source = source;
        this.search = new SubscriberSearch(source, Clock.systemUTC());
        this.list = new SubscriberList(source);
        this.subscribers = subscribers;
        this.rounds = rounds;
    }

    /** Arguments: the folder, the port of MariaDB, how many subscribers, how many rounds. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        int subscribers = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        measure("H2", "jdbc:h2:async:" + folder.resolve("h2") + ";WRITE_DELAY=0", subscribers, rounds);
        try (RealMariaDb server = new RealMariaDb(
                Files.createDirectories(folder.resolve("mariadb")),
                Integer.parseInt(arguments[1]),
                "--innodb-buffer-pool-size=1G",
                "--innodb-log-file-size=1G",
                "--innodb-flush-log-at-trx-commit=0")) {
            server.execute("create database page");
            measure("MariaDB", server.url("page") + "?transactionIsolation=READ-COMMITTED", subscribers, rounds);
        }
    }

    private static void measure(String name, String url, int subscribers, int rounds) throws SQLException {
        DataSource source = SubscribersData.source(url);
        SubscribersData.make(source, subscribers, name);
        // H2 closes the file with the last connection, and opens it for the next.
        try (Connection open = source.getConnection()) {
            open.setReadOnly(true);
            new SubscribersPageSpeed(source, subscribers, rounds).report(name);
        }
    }

    private void report(String name) throws SQLException {
        SubscriberChoice all = choice("", Optional.empty());
        SubscriberChoice node = choice("", Optional.of(1L));
        SubscriberChoice small = choice("", Optional.of(2L));
        Map<String, Supplier<List<SubscriberRow>>> pages = new java.util.LinkedHashMap<>();
        pages.put("first page", () -> page(all, Column.NAME, 0));
        pages.put("page in the middle", () -> page(all, Column.NAME, subscribers / 2));
        pages.put("last page", () -> page(all, Column.NAME, subscribers - SIZE));
        pages.put("first page, the other way round", () -> page(all, Column.NAME, true, 0));
        pages.put("page in the middle, by e-mail", () -> page(all, Column.EMAIL, subscribers / 2));
        pages.put("page in the middle of the large node", () -> page(node, Column.NAME, subscribers * 9 / 20));
        pages.put("page in the middle of the small node", () -> page(small, Column.NAME, subscribers / 20));
        pages.put(
                "one by a part of the name",
                () -> page(choice("nit" + SubscribersData.mixed(777) + "x", Optional.empty()), Column.NAME, 0));
        pages.put("many by a part of the name", () -> page(choice("шевч", Optional.empty()), Column.NAME, 0));
        pages.put(
                "many by two words, by account",
                () -> page(choice("lysenko мороз", Optional.empty()), Column.ACCOUNT, 40));
        pages.put("by number", () -> page(choice("20077", Optional.empty()), Column.NAME, 0));
        pages.put("by number, in the small node", () -> page(choice("20077", Optional.of(2L)), Column.NAME, 0));
        pages.put(
                "by e-mail",
                () -> page(choice("user" + SubscribersData.mixed(777) + "@", Optional.empty()), Column.NAME, 0));
        pages.put("by account", () -> page(choice("a-7777", Optional.empty()), Column.NAME, 0));
        byKey();
        double key = byKey();
        System.out.printf(
                Locale.ROOT,
                "%-8s %-40s %9.3f ms                       ratio 1.00%n",
                name,
                "one row by its primary key",
                key);
        pages.forEach((what, page) -> {
            int rows = page.get().size();
            double[] times = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                times[i] = millis(page::get);
            }
            Arrays.sort(times);
            double median = times[rounds / 2];
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %-40s %9.3f ms  worst %9.3f ms  %2d rows  ratio %.2f%n",
                    name,
                    what,
                    median,
                    times[rounds - 1],
                    rows,
                    median / key);
        });
    }

    private static SubscriberChoice choice(String text, Optional<Long> node) {
        return new SubscriberChoice(text, node, Optional.empty(), Optional.empty());
    }

    private List<SubscriberRow> page(SubscriberChoice choice, Column column, int first) {
        return page(choice, column, false, first);
    }

    private List<SubscriberRow> page(SubscriberChoice choice, Column column, boolean descending, int first) {
        SubscriberPages pages = new SubscriberPages(search, list, choice);
        pages.count();
        List<SubscriberRow> rows = pages.rows(new Part(column, descending, first, SIZE), LocalDate.of(2026, 1, 1));
        if (rows.isEmpty()) {
            throw new IllegalStateException("Nothing was found for " + choice);
        }
        return rows;
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    /** The mean over random rows. */
    private double byKey() throws SQLException {
        java.util.Random dice = new java.util.Random(1);
        int reads = 5_000;
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from subscriber where id = ?")) {
            long began = System.nanoTime();
            for (int i = 0; i < reads; i++) {
                select.setLong(1, 1 + dice.nextInt(subscribers));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                }
            }
            return (System.nanoTime() - began) / 1e6 / reads;
        }
    }
}
