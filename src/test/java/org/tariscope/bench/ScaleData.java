package org.tariscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.tariscope.RealMariaDb;

/**
 * Runs a MariaDB for the benchmark of size until it is killed, with two databases: {@code small} of 3,000 subscribers and
 * {@code large} of 1,000,000, each with ten rows of the ledger a subscriber; 2,000 and 100,000 of them are in node 2.
 */
public final class ScaleData {
    private static final String DAY = "date_add(date '2024-01-01', interval (n.seq % 10) * 73 day)";

    private ScaleData() {}

    /** Arguments: the folder, the port. Writes {@code ready} into the folder when the data are there. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        RealMariaDb server = new RealMariaDb(
                folder,
                Integer.parseInt(arguments[1]),
                "--innodb-buffer-pool-size=6G",
                "--innodb-log-file-size=2G",
                "--innodb-flush-log-at-trx-commit=1");
        make(server, "small", 3_000, 2_000);
        make(server, "large", 1_000_000, 100_000);
        Files.writeString(folder.resolve("ready"), "");
        new CountDownLatch(1).await();
    }

    private static void make(RealMariaDb server, String name, int subscribers, int inNodeTwo) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(""), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists " + name);
        }
        String url = server.url(name);
        Flyway.configure().dataSource(url, "root", "").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, "root", "")) {
            fill(connection, subscribers, inNodeTwo);
        }
    }

    private static void fill(Connection connection, int subscribers, int inNodeTwo) throws SQLException {
        run(connection, "set foreign_key_checks = 0, unique_checks = 0");
        run(connection, "insert into plan (id, name, base) values (1, 'Base', true)");
        run(connection, "insert into currency (id, code, name, digits, main) values (978, 'EUR', 'Euro', 2, true)");
        run(connection, "insert into node (id, name, time_zone) values (1, 'One', 'UTC'), (2, 'Two', 'UTC')");
        run(
                connection,
                "insert into department (id, node_id, path, name) values (1, 1, '/1/', 'One'), (2, 2, '/2/', 'Two')");
        String everybody = " from seq_1_to_" + subscribers + " n";
        run(
                connection,
                "insert into subscriber (id, department_id, full_name, connection_date, account_number, street, house, email, edrpou)"
                        + " select n.seq, if(n.seq <= " + inNodeTwo
                        + ", 2, 1), concat('Абонент Name ', n.seq), date '2020-01-01',"
                        + " n.seq, 'Khreshchatyk', n.seq % 200, concat('s', n.seq, '@example.com'), lpad(n.seq, 8, '0')"
                        + everybody);
        run(connection, "insert into subscriber_plan select n.seq, date '2020-01-01', 1" + everybody);
        run(connection, "insert into account (subscriber_id) select n.seq" + everybody);
        postings(connection, subscribers);
        run(connection, "set foreign_key_checks = 1, unique_checks = 1");
        run(connection, "analyze table subscriber, ledger, account_day, account");
    }

    /** Row n belongs to subscriber (n-1)/10+1; each has five charges of 2.00 and five payments of 1.00 in turn. */
    private static void postings(Connection connection, int subscribers) throws SQLException {
        long rows = subscribers * 10L;
        run(
                connection,
                "insert into ledger (id, subscriber_id, kind, rec_date, amount, from_date, to_date, service_name, quantity,"
                        + " payment_type, booked_at)"
                        + " select n.seq, floor((n.seq - 1) / 10) + 1, if(n.seq % 2 = 0, 'charge', 'payment'), " + DAY
                        + ", if(n.seq % 2 = 0, 2, 1), if(n.seq % 2 = 0, " + DAY + ", null), if(n.seq % 2 = 0, " + DAY
                        + ", null), if(n.seq % 2 = 0, 'Line', null), if(n.seq % 2 = 0, 1, null), if(n.seq % 2 = 0, null, 3), now()"
                        + " from seq_1_to_" + rows + " n");
        run(
                connection,
                "insert into account_day (subscriber_id, rec_date, charge, payment, end_debt)"
                        + " select subscriber_id, rec_date, if(kind = 'charge', amount, 0), if(kind = 'payment', amount, 0),"
                        + " sum(if(kind = 'charge', amount, -amount)) over (partition by subscriber_id order by rec_date)"
                        + " from ledger");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
