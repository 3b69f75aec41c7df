package org.tariscope.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tariscope.settings.Settings;
import org.tariscope.system.ConfiguredDataSource;

/** Many subscribers in an empty database, each with a number and an account; a tenth of them is in node 2. */
public final class SubscribersData {
    private static final int AT_ONCE = 1000;
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

    private SubscribersData() {}

    /** Arguments: the database's URL, how many subscribers. */
    public static void main(String[] arguments) throws SQLException {
        make(source(arguments[0]), Integer.parseInt(arguments[1]), "MariaDB");
    }

    static DataSource source(String url) {
        return new ConfiguredDataSource(Settings.of(Map.of("tariscope.db.url", url, "tariscope.db.user", "root")));
    }

    /** Makes the tables and the subscribers in the database of this name, and says how long it took. */
    static void make(DataSource source, int subscribers, String name) throws SQLException {
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

    /** The number in the name, the e-mail address and the DN of the subscriber of this id, so that they are in no order. */
    static int mixed(int id) {
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
}
