package org.tariscope.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tariscope.deck.SampleDeck;

/**
 * Imports decks over HTTP into a server on MariaDB, and inserts the same rows with plain JDBC batches in turn; asks for quotes
 * meanwhile and before.
 */
public final class DeckSpeed {
    private static final int BATCH = 1000;
    private static final long ID_STEP = 1_000_000_000L;
    private static final String DAY = "2090-01-01";
    private static final String RAISED = "2091-01-01";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;
    private final String database;
    private final int prefixes;

    private DeckSpeed(String base, String token, String database, int prefixes) {
        this.base = base;
        this.token = token;
        this.database = database;
        this.prefixes = prefixes;
    }

    /** Arguments: the server's address, a token, the database's URL, how many prefixes, how many rounds. */
    public static void main(String[] arguments) throws Exception {
        DeckSpeed speed = new DeckSpeed(arguments[0], arguments[1], arguments[2], Integer.parseInt(arguments[3]));
        speed.run(Integer.parseInt(arguments[4]));
    }

    private void run(int rounds) throws Exception {
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into plan (id, name) values (43, 'Base')");
            statement.execute(
                    "insert into currency (id, code, name, digits, main) values (980, 'UAH', 'Hryvnia', 2, true)");
            for (int round = 0; round <= 2 * rounds + 1; round++) {
                statement.execute(
                        "insert into provider (id, name) values (" + (100 + round) + ", 'Carrier " + round + "')");
            }
            statement.execute("update price_list set version = version + 1");
        }
        List<Double> imports = new ArrayList<>();
        List<Double> inserts = new ArrayList<>();
        String deck = SampleDeck.of(prefixes, 1, BigDecimal.ONE);
        for (int round = 0; round <= rounds; round++) {
            int provider = 100 + 2 * round;
            double dry = seconds(() -> post(provider, DAY, deck, "true"));
            double real = seconds(() -> post(provider, DAY, deck, "false"));
            double inForce = seconds(() -> quote(provider));
            double again = insertAgain(provider);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: dry run %.1f s, import %.1f s, first quote %.3f s, plain insert of its rows %.1f s%n",
                    round,
                    dry,
                    real,
                    inForce,
                    again);
            forget(provider + 1);
            if (round < rounds) {
                forget(provider);
            }
            if (round > 0) {
                imports.add(dry + real + inForce);
                inserts.add(again);
            }
        }
        double plain = median(inserts);
        System.out.printf(
                Locale.ROOT,
                "%,d prefixes: dry run, import and first quote %.1f s, plain insert %.1f s  ratio %.2f%n",
                prefixes,
                median(imports),
                plain,
                median(imports) / plain);
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update price_list set version = version + 1");
        }
        System.out.printf(
                Locale.ROOT,
                "load of %,d prefixes from the database: %.2f s%n",
                prefixes,
                seconds(() -> quote(100 + 2 * rounds)));
        quotesBeside(100 + 2 * rounds);
        takenBack(plain);
    }

    /** The import of the raised prices, and then that of the whole deck. */
    private void takenBack(double plain) throws Exception {
        String imports = send(HttpRequest.newBuilder(URI.create(base + "/api/tariffs/imports?limit=2")));
        List<Long> ids = Json.createReader(new StringReader(imports)).readArray().getValuesAs(JsonObject.class).stream()
                .map(each -> each.getJsonNumber("id").longValueExact())
                .toList();
        double raised = seconds(() -> undo(ids.get(0)));
        double whole = seconds(() -> undo(ids.get(1)));
        System.out.printf(
                Locale.ROOT,
                "taken back: the raised prices in %.1f s, the deck in %.1f s, plain insert %.1f s  ratio %.2f%n",
                raised,
                whole,
                plain,
                whole / plain);
    }

    private void undo(long id) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(base + "/api/tariffs/undo"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":" + id + "}")));
    }

    /** Inserts the rows that the import has made once more, for the next provider, as a plain batch would. */
    private double insertAgain(int provider) throws Exception {
        try (Connection connection = DriverManager.getConnection(database, "root", "")) {
            connection.setAutoCommit(false);
            List<Object[]> tariffs = rows(
                    connection,
                    "select id + " + ID_STEP + ", name, provider_id + 1, direction, deck_import_id from tariff"
                            + " where provider_id = " + provider);
            List<Object[]> versions = rows(
                    connection,
                    "select p.id + " + ID_STEP + ", p.tariff_id + " + ID_STEP
                            + ", p.plan_id, p.active_date, p.currency_id, p.price, p.round_to, p.first_step, p.connection_cost,"
                            + " p.minimum_cost, p.deck_import_id from tariff_parameters p join tariff t on t.id = p.tariff_id"
                            + " where t.provider_id = " + provider);
            List<Object[]> codes = rows(
                    connection,
                    "select id + " + ID_STEP + ", provider_id + 1, direction, prefix, name, tariff_id + " + ID_STEP
                            + ", from_date, to_date, deck_import_id from code where provider_id = " + provider);
            return seconds(() -> {
                insert(connection, "tariff (id, name, provider_id, direction, deck_import_id)", tariffs);
                insert(
                        connection,
                        "tariff_parameters (id, tariff_id, plan_id, active_date, currency_id, price, round_to, first_step,"
                                + " connection_cost, minimum_cost, deck_import_id)",
                        versions);
                insert(
                        connection,
                        "code (id, provider_id, direction, prefix, name, tariff_id, from_date, to_date, deck_import_id)",
                        codes);
                connection.commit();
            });
        }
    }

    /** So that each round has the same price list before it. */
    private void forget(int provider) throws SQLException {
        String tariffs = " in (select id from tariff where provider_id = " + provider + ")";
        try (Connection connection = DriverManager.getConnection(database, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from code where provider_id = " + provider);
            statement.execute("delete from tariff_parameters where tariff_id" + tariffs);
            statement.execute("delete from tariff where provider_id = " + provider);
            statement.execute("update price_list set version = version + 1");
        }
    }

    private static List<Object[]> rows(Connection connection, String sql) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void insert(Connection connection, String into, List<Object[]> rows) throws SQLException {
        int columns = rows.get(0).length;
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + into + " values (?" + ", ?".repeat(columns - 1) + ")")) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < columns; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    /**
     * Quotes of one client after the other: in peace, while nothing but a plain insert of the deck's rows goes on, and while a
     * deck that raises every price is compared and brought in.
     */
    private void quotesBeside(int provider) throws Exception {
        quotes(provider, 3_000);
        List<Double> peace = quotes(provider, 6_000);
        List<Double> insert = quotesWhile(provider, () -> insertAgain(provider));
        forget(provider + 1);
        quote(provider);
        String deck = SampleDeck.of(prefixes, 1, new BigDecimal("1.1"));
        List<Double> deckIn = quotesWhile(provider, () -> {
            post(provider, RAISED, deck, "true");
            post(provider, RAISED, deck, "false");
        });
        double p99 = percentile(peace, 99);
        System.out.printf(
                Locale.ROOT, "quotes: half within %.2f ms, p99 %.2f ms in peace  ratio 1.00%n", median(peace), p99);
        beside("a plain insert", insert, p99);
        beside("dry run and import", deckIn, p99);
    }

    private static void beside(String what, List<Double> quotes, double peace) {
        System.out.printf(
                Locale.ROOT,
                "quotes beside %s: half within %.2f ms, p99 %.2f ms (%d, longest %.1f ms)  ratio %.2f%n",
                what,
                median(quotes),
                percentile(quotes, 99),
                quotes.size(),
                percentile(quotes, 100),
                percentile(quotes, 99) / peace);
    }

    private List<Double> quotesWhile(int provider, Work work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> working = CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            } finally {
                over.set(true);
            }
        });
        List<Double> beside = new ArrayList<>();
        while (!over.get()) {
            beside.addAll(quotes(provider, 50));
        }
        working.join();
        return beside;
    }

    private List<Double> quotes(int provider, int count) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            millis.add(seconds(() -> quote(provider)) * 1000);
        }
        return millis;
    }

    private void quote(int provider) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(base + "/api/tariffs/quote?number=4930123456&start=" + DAY
                + "T10:00:00&duration=61&planid=43&providerid=" + provider)));
    }

    /** The answer, which names each change, is not kept: that would cost what asks for quotes meanwhile. */
    private void post(int provider, String day, String deck, String dryRun) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base + "/api/tariffs/import?direction=out&planid=43&activedate=" + day
                                + "&providerid=" + provider + "&dryrun=" + dryRun))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(deck));
        var answer = http.send(authorized(request), BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The import was answered with " + answer.statusCode());
        }
    }

    private HttpRequest authorized(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token).build();
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(authorized(request), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** What is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        return percentile(values, 50);
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
