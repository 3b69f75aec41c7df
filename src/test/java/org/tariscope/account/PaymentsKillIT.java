package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.Folder;
import org.tariscope.RealMariaDb;
import org.tariscope.server.OneJar;
import org.tariscope.server.ServerUnderTest;

/**
 * Kills tariscope.jar, and MariaDB, while eight clients pay: what was acknowledged is there, what the clients repeat with its
 * key is booked once, and every account is what its ledger says. With -Dlong=true twenty times on each database,
 * every second time with MariaDB killed before.
 */
@OneJar.Run
class PaymentsKillIT {
    private static final int CLIENTS = 8;
    private static final String PASSWORD = "a password for the payers";
    private static final BigDecimal AMOUNT = new BigDecimal("0.01");
    private static final List<Long> SUBSCRIBERS = List.of(6193L, 2928L);

    /** Must find nothing. */
    private static final String UNBALANCED =
            """
            select count(*) from account a
            where coalesce((
                    select d.end_debt from account_day d where d.subscriber_id = a.subscriber_id
                    order by d.rec_date desc limit 1), 0)
                <> coalesce((
                    select sum(case when l.kind = 'charge' then l.amount else -l.amount end) from ledger l
                    where l.subscriber_id = a.subscriber_id), 0)
            """;

    private final Random random = new Random();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> sentLast = ConcurrentHashMap.newKeySet();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    private static int trials() {
        return Boolean.getBoolean("long") ? 20 : 1;
    }

    @Test
    void withH2NothingAcknowledgedIsLostAndNothingIsBookedTwice() throws Exception {
        Path data = folder.resolve("data");
        String url = "jdbc:h2:file:" + data.resolve("tariscope") + ";WRITE_DELAY=0";
        openAccounts(url, "");
        killed(data, Map.of(), trials(), () -> {});
        // The folder's owner opens it once more, without a server.
        check(url, "");
    }

    @Test
    void withMariaDbNothingAcknowledgedIsLostAndNothingIsBookedTwice() throws Exception {
        Path place = Folder.fresh(ServerUnderTest.folder().resolveSibling("payments-killed"));
        try (RealMariaDb mariaDb = new RealMariaDb(place)) {
            Map<String, String> settings =
                    Map.of("TARISCOPE_DB_URL", mariaDb.url("tariscope"), "TARISCOPE_DB_USER", "root");
            openAccounts(mariaDb.url("tariscope"), "root");
            killed(folder.resolve("data"), settings, trials(), mariaDb::killAndStartAgain);
            check(mariaDb.url("tariscope"), "root");
        }
    }

    /** The two that pay, in a database that the server finds migrated. */
    private static void openAccounts(String url, String user) throws SQLException {
        Flyway.configure().dataSource(url, user, "").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into currency (id, code, name, digits, main) values (980, 'UAH', 'Hryvnia', 2, true)");
            statement.execute("insert into node (id, name, time_zone) values (1, 'Kyiv', 'Europe/Kyiv')");
            statement.execute("insert into department (id, node_id, path, name) values (1, 1, '/1/', 'Kyiv')");
            for (long id : SUBSCRIBERS) {
                statement.execute(
                        "insert into subscriber (id, department_id, full_name, connection_date, account_number)"
                                + " values (" + id + ", 1, 'Somebody', date '2022-01-01', '" + id + "')");
                statement.execute("insert into account (subscriber_id) values (" + id + ")");
            }
        }
    }

    private void killed(Path data, Map<String, String> database, int trials, Runnable killDatabase) throws Exception {
        Map<String, String> settings = new HashMap<>(database);
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        settings.put("TARISCOPE_ADMIN_PASSWORD_FILE", password.toString());
        String token = "";
        for (int trial = 0; trial < trials; trial++) {
            try (OneJar server = OneJar.start(data, settings).ready()) {
                token = token.isEmpty() ? server.logIn("admin", PASSWORD) : token;
                repeat(server, token, sentLast);
                sentLast.clear();
                pay(server, token, trial % 2 == 0 ? killDatabase : () -> {});
            }
        }
        try (OneJar server = OneJar.start(data, settings).ready()) {
            repeat(server, token, sent);
            assertThat(acknowledged.keySet()).isEqualTo(sent);
            server.terminate();
            server.exitCode(30);
        }
        assertThat(sent).as("payments").hasSizeGreaterThan(trials * 10);
    }

    /** Lets the clients pay until some are answered, kills the database where it is to be killed, and then the server. */
    private void pay(OneJar server, String token, Runnable killDatabase) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int i = 0; i < CLIENTS; i++) {
                long subscriber = SUBSCRIBERS.get(i % 2);
                clients.execute(() -> payUntilRefused(server, token, subscriber));
            }
            await(acknowledged.size() + 20 + random.nextInt(500));
            killDatabase.run();
            server.kill();
        } finally {
            clients.shutdown();
            assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void await(int payments) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (acknowledged.size() < payments) {
            assertThat(System.nanoTime()).as("payments within a minute").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private void payUntilRefused(OneJar server, String token, long subscriber) {
        try {
            while (true) {
                String key = subscriber + "-" + UUID.randomUUID();
                sent.add(key);
                sentLast.add(key);
                if (pay(server, token, key).statusCode() != 200) {
                    return;
                }
            }
        } catch (IOException killed) {
            // What clients see of it; the key is sent again.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every key that was sent, answered or not, is answered now, and those that were answered with what they got. */
    private void repeat(OneJar server, String token, Set<String> keys) throws Exception {
        for (String key : keys) {
            String before = acknowledged.get(key);
            HttpResponse<String> reply = pay(server, token, key);
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            if (before != null) {
                assertThat(acknowledged.get(key)).isEqualTo(before);
                assertThat(reply.headers().firstValue("Idempotency-Replayed")).contains("true");
            }
        }
    }

    private HttpResponse<String> pay(OneJar server, String token, String key) throws IOException, InterruptedException {
        String body = "{\"id\":" + key.split("-")[0] + ",\"paymentday\":\"2023-06-02\",\"payment\":" + AMOUNT + "}";
        HttpResponse<String> reply = server.post("/api/accounts/payment", body, token, Map.of("Idempotency-Key", key));
        if (reply.statusCode() == 200) {
            JsonObject paid = Json.createReader(new StringReader(reply.body())).readObject();
            acknowledged.put(key, paid.get("paymentid").toString());
        }
        return reply;
    }

    private void check(String url, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            assertThat(number(connection, UNBALANCED))
                    .as("accounts that are not their ledger")
                    .isZero();
            assertThat(number(
                            connection,
                            "select count(*) from ledger where kind = 'payment' and rec_date = date '2023-06-02'"))
                    .as("payments for keys")
                    .isEqualTo(sent.size());
            assertThat(number(connection, "select count(*) from idempotency where ledger_id is null"))
                    .isZero();
            assertThat(number(connection, "select count(*) from audit where action = 'accounts.payment'"))
                    .as("audited payments")
                    .isEqualTo(sent.size());
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
