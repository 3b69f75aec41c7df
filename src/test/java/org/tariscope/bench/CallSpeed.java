package org.tariscope.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Imports files of call records over HTTP into a server on MariaDB, priced and posted, and inserts the same rows of calls and
 * of the ledger with plain JDBC batches in turn.
 */
public final class CallSpeed {
    private static final int SUBSCRIBERS = 10_000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;
    private final String database;
    private final int records;
    private boolean late;

    private CallSpeed(String base, String token, String database, int records) {
        this.base = base;
        this.token = token;
        this.database = database;
        this.records = records;
    }

    /**
     * Arguments: the server's address, a token, the database's URL, records of a file, how many files, rows before the last one,
     * and whether the tariff has stages: none, those of the month, or those with all files of the same month, late.
     */
    public static void main(String[] arguments) throws Exception {
        CallSpeed speed = new CallSpeed(arguments[0], arguments[1], arguments[2], Integer.parseInt(arguments[3]));
        speed.fill();
        if (!arguments[6].equals("none")) {
            speed.stages();
        }
        speed.late = arguments[6].equals("late");
        speed.run(Integer.parseInt(arguments[4]), Long.parseLong(arguments[5]));
    }

    private void run(int files, long before) throws Exception {
        for (int file = 0; file < files; file++) {
            if (file > 0 && file == files - 1) {
                multiply(before);
            }
            long there = count();
            String sent = file(file);
            long begun = System.nanoTime();
            send(sent);
            double imported = (System.nanoTime() - begun) / 1e9;
            double plain = insertAgain(file + 1);
            System.out.printf(
                    Locale.ROOT,
                    "%,d records after %,d: import %.0f records/s, plain insert of their rows %.0f records/s  ratio %.2f%n",
                    records,
                    there,
                    records / imported,
                    records / plain,
                    plain / imported);
        }
    }

    private void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "insert into provider (id, name, main) values (84, 'Main', true)",
                    "insert into plan (id, name) values (43, 'Base')",
                    "insert into currency (id, code, name, digits, main) values (980, 'UAH', 'Hryvnia', 2, true)",
                    "insert into tariff (id, name, provider_id, direction) values (1, 'Ukraine', 84, 'out')",
                    "insert into tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price)"
                            + " values (1, 1, 43, date '2020-01-01', 980, 0.5)",
                    "insert into code (id, provider_id, direction, prefix, name, tariff_id, from_date)"
                            + " values (1, 84, 'out', '380', 'Ukraine', 1, date '2020-01-01')",
                    "insert into node (id, name, time_zone) values (1, 'One', 'UTC')",
                    "insert into pbx (id, node_id, name) values (1, 1, 'One'), (2, 1, 'Two'), (3, 1, 'Three')",
                    "insert into route (id, pbx_id, name, provider_id) values (1, 1, 'PJSIP/trunk', 84)",
                    "insert into department (id, node_id, path, name) values (1, 1, '/1/', 'One')",
                    "insert into subscriber (id, department_id, full_name, connection_date, account_number)"
                            + " select seq, 1, 'Somebody', date '2020-01-01', seq from seq_1_to_" + SUBSCRIBERS,
                    "insert into account (subscriber_id) select id from subscriber",
                    "insert into subscriber_plan (subscriber_id, from_date, plan_id)"
                            + " select id, date '2020-01-01', 43 from subscriber",
                    "insert into phone_number (id, subscriber_id, pbx_id, dn, from_date)"
                            + " select id, id, 1, 100000 + id, date '2020-01-01' from subscriber",
                    "update price_list set version = version + 1")) {
                statement.execute(sql);
            }
        }
    }

    /** Each call counts on from those of its month before it, and in its middle most who call come to the second stage. */
    private void stages() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update tariff_parameters set stages = 1");
            statement.execute("insert into stage (id, parameters_id, from_minute, price) values (1, 1, 0, 0.5), (2, 1, "
                    + records / SUBSCRIBERS * 5 / 2 + ", 0.4)");
            statement.execute("update price_list set version = version + 1");
        }
    }

    /** A month of calls, in the order of their ends. */
    private String file(int number) {
        Random random = new Random(number);
        StringBuilder file = new StringBuilder();
        LocalDateTime month = LocalDateTime.of(2020, 1, 1, 1, 0).plusMonths(late ? 0 : number);
        for (int i = 0; i < records; i++) {
            LocalDateTime end = month.plusSeconds((long) (2_500_000.0 * i / records));
            int seconds = random.nextInt(600);
            String caller = Integer.toString(100_001 + random.nextInt(SUBSCRIBERS));
            String start = end.minusSeconds(seconds).format(STAMP);
            file.append("\"\",\"")
                    .append(caller)
                    .append("\",\"380")
                    .append(440_000_000 + random.nextInt(9_999_999))
                    .append("\",\"ctx\",\"\",\"PJSIP/")
                    .append(caller)
                    .append("-0000000a\",\"PJSIP/trunk-0000000b\",\"Dial\",\"x\",\"")
                    .append(start)
                    .append("\",\"")
                    .append(start)
                    .append("\",\"")
                    .append(end.format(STAMP))
                    .append("\",")
                    .append(seconds)
                    .append(',')
                    .append(seconds)
                    .append(",\"ANSWERED\",\"DOCUMENTATION\",\"")
                    .append(1_577_000_000L + number)
                    .append('.')
                    .append(i)
                    .append("\",\"\"\n");
        }
        return file.toString();
    }

    private void send(String file) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/calls/import?format=asterisk&pbxid=1"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"unrated\":0,")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private long count() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from call_record")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Copies what the first file has made, to the months before it, until there are so many calls. */
    private void multiply(long before) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement()) {
            for (int copy = 1; count() < before; copy++) {
                long step = 10_000_000_000L * copy;
                String earlier = " - interval " + copy + " month";
                statement.execute(
                        "insert into ledger (id, subscriber_id, kind, rec_date, amount, from_date, to_date,"
                                + " service_name, quantity, booked_at) select l.id + " + step
                                + ", l.subscriber_id, l.kind, l.rec_date" + earlier
                                + ", l.amount, l.from_date, l.to_date, l.service_name, l.quantity, l.booked_at"
                                + " from ledger l join call_record c on c.ledger_id = l.id where c.call_import_id = 1 and c.pbx_id = 1");
                statement.execute(
                        "insert into call_record (id, pbx_id, external_id, started_at, local_start, raw_seconds,"
                                + " direction, dn, number, route_name, status, subscriber_id, plan_id, provider_id, code_prefix,"
                                + " code_name, tariff_id, parameters_id, used_seconds, billed_seconds, cost, currency, main_cost,"
                                + " price_list_version, posted, ledger_id) select id + " + step + ", 3, concat(" + copy
                                + ", '-', external_id), started_at" + earlier + ", local_start" + earlier
                                + ", raw_seconds, direction, dn, number, route_name, status, subscriber_id, plan_id, provider_id,"
                                + " code_prefix, code_name, tariff_id, parameters_id, used_seconds, billed_seconds, cost, currency, main_cost,"
                                + " price_list_version, posted, ledger_id + " + step
                                + " from call_record where call_import_id = 1 and pbx_id = 1");
            }
        }
    }

    /** Inserts the rows of that import once more, as calls of the other PBX; a batch is a transaction, as the import has them. */
    private double insertAgain(long importId) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "root", "")) {
            connection.setAutoCommit(false);
            PlainRows ledger = PlainRows.read(
                    connection,
                    "select l.id + 1000000000, l.subscriber_id, l.kind, l.rec_date, l.amount, l.from_date, l.to_date,"
                            + " l.service_name, l.quantity, l.booked_at from ledger l join call_record c on c.ledger_id = l.id"
                            + " where c.call_import_id = " + importId);
            PlainRows calls = PlainRows.read(
                    connection,
                    "select id + 1000000000, 2, external_id, started_at, local_start, raw_seconds, direction, dn, number,"
                            + " route_name, status, subscriber_id, plan_id, provider_id, code_prefix, code_name, tariff_id,"
                            + " parameters_id, used_seconds, billed_seconds, cost, currency, main_cost, price_list_version, posted,"
                            + " ledger_id + 1000000000, call_import_id from call_record where call_import_id = "
                            + importId);
            long begun = System.nanoTime();
            ledger.insert(
                    connection,
                    "ledger (id, subscriber_id, kind, rec_date, amount, from_date, to_date, service_name, quantity, booked_at)",
                    true);
            calls.insert(
                    connection,
                    "call_record (id, pbx_id, external_id, started_at, local_start, raw_seconds, direction, dn, number,"
                            + " route_name, status, subscriber_id, plan_id, provider_id, code_prefix, code_name, tariff_id,"
                            + " parameters_id, used_seconds, billed_seconds, cost, currency, main_cost, price_list_version, posted, ledger_id,"
                            + " call_import_id)",
                    true);
            connection.commit();
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
