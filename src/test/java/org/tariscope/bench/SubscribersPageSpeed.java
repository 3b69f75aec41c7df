package org.tariscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tariscope.RealMariaDb;
import org.tariscope.settings.Settings;
import org.tariscope.subscriber.SubscriberChoice;
import org.tariscope.subscriber.SubscriberList;
import org.tariscope.subscriber.SubscriberPages;
import org.tariscope.subscriber.SubscriberRow;
import org.tariscope.subscriber.SubscriberSearch;
import org.tariscope.subscriber.SubscriberSearch.Column;
import org.tariscope.subscriber.SubscriberSearch.Part;
import org.tariscope.system.ConfiguredDataSource;

/**
 * Measures what the page of subscribers asks the database for, each time with the count, against the reading of one row by its
 * primary key, on H2 in a file and on MariaDB. A tenth of the subscribers are in node 2.
 */
public final class SubscribersPageSpeed {
    private static final int AT_ONCE = 1000;
    private static final int SIZE = 20;
    private static final String[] NAMES = {
        "Шевченко",
        "Kovalenko",
        "Бондаренко",
        "Tkachenko",
        "Кравченко",
        "Oliynyk",
        "Поліщук",
        "Lysenko",
        "Мороз",
        "Savchenko"
    };

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
        DataSource source =
                new ConfiguredDataSource(Settings.of(Map.of("tariscope.db.url", url, "tariscope.db.user", "root")));
        // Indexes are made faster than they are kept.
        Flyway.configure().dataSource(source).target("13?").load().migrate();
        try (Connection connection = source.getConnection()) {
            long began = System.nanoTime();
            fill(connection, subscribers);
            double filled = (System.nanoTime() - began) / 1e9;
            Flyway.configure().dataSource(source).load().migrate();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d subscribers in %.0f s, their indexes in %.0f s%n",
                    name,
                    subscribers,
                    filled,
                    (System.nanoTime() - began) / 1e9 - filled);
        }
        // H2 closes the file with the last connection, and opens it for the next.
        try (Connection open = source.getConnection()) {
            open.setReadOnly(true);
            new SubscribersPageSpeed(source, subscribers, rounds).report(name);
        }
    }

    private static void fill(Connection connection, int subscribers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into node (id, name, time_zone) values (1, 'One', 'UTC'), (2, 'Two', 'UTC')");
            statement.execute("insert into pbx (id, node_id, name) values (1, 1, 'PBX')");
            statement.execute(
                    "insert into department (id, node_id, path, name) values (1, 1, '/1/', 'One'), (2, 2, '/2/',"
                            + " 'Two')");
        }
        connection.setAutoCommit(false);
        String person =
                "insert into subscriber (id, department_id, full_name, connection_date, account_number, email) values "
                        + String.join(", ", Collections.nCopies(AT_ONCE, "(?, ?, ?, '2020-01-01', ?, ?)"));
        String number = "insert into phone_number (id, subscriber_id, pbx_id, dn, from_date) values "
                + String.join(", ", Collections.nCopies(AT_ONCE, "(?, ?, 1, ?, '2020-01-01')"));
        try (PreparedStatement people = connection.prepareStatement(person);
                PreparedStatement numbers = connection.prepareStatement(number)) {
            for (int first = 1; first <= subscribers; first += AT_ONCE) {
                for (int i = 0; i < AT_ONCE; i++) {
                    set(people, numbers, i, first + i);
                }
                people.executeUpdate();
                numbers.executeUpdate();
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    connection.getMetaData().getURL().startsWith("jdbc:h2")
                            ? "analyze"
                            : "analyze table subscriber, phone_number, department");
        }
    }

    private static int mixed(int id) {
        return (int) (id * 7_919L % 1_000_003);
    }

    /** Names in no order; a tenth is in node 2. */
    private static void set(PreparedStatement people, PreparedStatement numbers, int row, int id) throws SQLException {
        int mixed = mixed(id);
        int place = row * 5;
        people.setLong(place + 1, id);
        people.setLong(place + 2, id % 10 == 0 ? 2 : 1);
        people.setString(
                place + 3,
                NAMES[mixed % NAMES.length] + " " + NAMES[mixed / 10 % NAMES.length] + " unit" + mixed + "x");
        people.setString(place + 4, "A-" + id);
        people.setString(place + 5, "User" + mixed + "@example.com");
        numbers.setLong(row * 3 + 1, id);
        numbers.setLong(row * 3 + 2, id);
        numbers.setString(row * 3 + 3, Integer.toString(2_000_000 + mixed));
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
                () -> page(choice("nit" + mixed(777) + "x", Optional.empty()), Column.NAME, 0));
        pages.put("many by a part of the name", () -> page(choice("шевч", Optional.empty()), Column.NAME, 0));
        pages.put(
                "many by two words, by account",
                () -> page(choice("lysenko мороз", Optional.empty()), Column.ACCOUNT, 40));
        pages.put("by number", () -> page(choice("20077", Optional.empty()), Column.NAME, 0));
        pages.put("by number, in the small node", () -> page(choice("20077", Optional.of(2L)), Column.NAME, 0));
        pages.put("by e-mail", () -> page(choice("user" + mixed(777) + "@", Optional.empty()), Column.NAME, 0));
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
