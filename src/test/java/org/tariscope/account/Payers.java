package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.tariscope.server.OneJar;

/** Clients that pay while the server, or its database, is killed, and what must be true of their payments after that. */
public final class Payers {
    private static final int CLIENTS = 8;
    /** By how much the number of payments before a kill varies. */
    private static final int VARIES = Boolean.getBoolean("long") ? 500 : 150;

    private static final BigDecimal AMOUNT = new BigDecimal("0.01");
    private static final List<Long> SUBSCRIBERS = List.of(100_001L, 100_002L);

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
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final String url;
    private final String user;
    private final Set<String> sentLast = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    /** Of a database that is there, by its JDBC URL and its user, who has no password. */
    public Payers(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /** What happens while they pay. */
    @FunctionalInterface
    public interface Event {
        void happen() throws Exception;
    }

    /** How many payments they have sent, answered or not. */
    int sent() {
        return sent.size();
    }

    /** How many accounts they pay to. */
    public static int accounts() {
        return SUBSCRIBERS.size();
    }

    /** Makes the two that pay, in a database that the server finds migrated. */
    public void openAccounts() throws SQLException {
        Flyway.configure().dataSource(url, user, "").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            insertOnce(statement, "currency (id, code, name, digits, main)", "980, 'UAH', 'Hryvnia', 2, true");
            insertOnce(statement, "node (id, name, time_zone)", "1, 'Kyiv', 'Europe/Kyiv'");
            insertOnce(statement, "department (id, node_id, path, name)", "1, 1, '/1/', 'Kyiv'");
            for (long id : SUBSCRIBERS) {
                statement.execute(
                        "insert into subscriber (id, department_id, full_name, connection_date, account_number)"
                                + " values (" + id + ", 1, 'Somebody', date '2022-01-01', '" + id + "')");
                statement.execute("insert into account (subscriber_id) values (" + id + ")");
            }
        }
    }

    /** Others may have made it. */
    private static void insertOnce(Statement statement, String into, String values) throws SQLException {
        String table = into.split(" ")[0];
        String id = values.split(",")[0];
        statement.execute("insert into " + into + " select " + values + " from (select 1) one where not exists"
                + " (select 1 from " + table + " where id = " + id + ")");
    }

    /** Lets them pay until some are answered; what happens then has happened, and nobody pays any more, when this returns. */
    public void payUntil(OneJar server, String token, Event event) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        over = false;
        sentLast.clear();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                long subscriber = SUBSCRIBERS.get(i % 2);
                clients.execute(() -> payUntilRefused(server, token, subscriber));
            }
            await(acknowledged.size() + 20 + random.nextInt(VARIES));
            event.happen();
        } finally {
            over = true;
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
            while (!over) {
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

    /** Sends again what was sent last. */
    void repeatLast(OneJar server, String token) throws Exception {
        repeat(server, token, sentLast);
    }

    /** Sends everything again: all of it is booked now. */
    public void repeatAll(OneJar server, String token) throws Exception {
        repeat(server, token, sent);
        assertThat(acknowledged.keySet()).isEqualTo(sent);
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

    /** Asserts that each payment is booked and audited once, and that every account is what its ledger says. */
    public void check() throws SQLException {
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
