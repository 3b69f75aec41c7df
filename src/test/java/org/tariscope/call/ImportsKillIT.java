package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.MariaDbDataSource;
import org.tariscope.Folder;
import org.tariscope.RealMariaDb;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;
import org.tariscope.deck.SampleDeck;
import org.tariscope.server.OneJar;
import org.tariscope.server.ServerUnderTest;

/**
 * Kills tariscope.jar in the middle of an import: of a deck nothing is left, and an import of calls that is sent again ends as
 * one that nobody has disturbed. With -Dlong=true five times each.
 */
@OneJar.Run
class ImportsKillIT {
    private static final boolean LONG = Boolean.getBoolean("long");
    /** A deck is one transaction; to see that, once in a while is enough. */
    private static final int KILLED_DECKS = LONG ? 5 : 0;

    private static final int KILLED_CALLS = LONG ? 5 : 1;
    private static final String PASSWORD = "a password for the one who imports";
    private static final String DECK_ORDER =
            "/api/tariffs/import?providerid=84&direction=out&planid=43&activedate=2090-01-01&currencyid=980&dryrun=false";
    private static final String CALLS_ORDER = "/api/calls/import?format=asterisk&pbxid=292";

    @TempDir
    Path folder;

    @Test
    void whatIsKilledLeavesNothingHalfDone() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        String calls = MasterCsv.of(LONG ? 60_000 : 12_000, 7);
        try (RealMariaDb mariaDb =
                new RealMariaDb(Folder.fresh(ServerUnderTest.folder().resolveSibling("imports-killed")))) {
            Map<String, String> settings = Map.of(
                    "TARISCOPE_ADMIN_PASSWORD_FILE",
                    password.toString(),
                    "TARISCOPE_DB_URL",
                    mariaDb.url("tariscope"),
                    "TARISCOPE_DB_USER",
                    "root");
            List<String> undisturbed = undisturbed(mariaDb, calls);
            CallDesk desk = desk(mariaDb, "tariscope");
            for (int kill = 0; kill < KILLED_DECKS; kill++) {
                killDuringADeck(settings, desk, kill);
            }
            long done = 0;
            for (int kill = 0; kill < KILLED_CALLS; kill++) {
                done = killDuringCalls(settings, calls, done);
            }
            try (OneJar server = start(settings)) {
                HttpResponse<String> reply = server.postCsv(CALLS_ORDER, calls, token(server));
                assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
                server.kill();
            }
            assertThat(desk.state()).isEqualTo(undisturbed);
        }
    }

    /** What the calls leave behind where nothing happens, in another database. */
    private static List<String> undisturbed(RealMariaDb mariaDb, String calls) throws SQLException {
        CallDesk desk = desk(mariaDb, "undisturbed");
        CallImportOrder order = new CallImportOrder(CallDesk.PBX, CdrFormat.ASTERISK, CdrOptions.NONE);
        assertThat(desk.send(order, calls).state()).isEqualTo("done");
        return desk.state();
    }

    private static CallDesk desk(RealMariaDb mariaDb, String name) throws SQLException {
        String url = mariaDb.url(name);
        try (Connection connection = mariaDb.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists " + name);
        }
        Flyway.configure().dataSource(url, "root", "").load().migrate();
        CallDesk desk = new CallDesk(new MariaDbDataSource(url + "?user=root"), () -> {});
        desk.run("update route set name = 'PJSIP/trunk' where id = 1");
        for (String sequence : List.of("tariff_seq", "tariff_parameters_seq", "code_seq")) {
            desk.run("alter sequence " + sequence + " restart with 1000000");
        }
        return desk;
    }

    private OneJar start(Map<String, String> settings) throws IOException, InterruptedException {
        return OneJar.start(folder.resolve("data"), settings).ready();
    }

    private static String token(OneJar server) throws IOException, InterruptedException {
        return server.logIn("admin", PASSWORD);
    }

    private void killDuringADeck(Map<String, String> settings, CallDesk desk, int kill) throws Exception {
        List<String> before = prices(desk);
        try (OneJar server = start(settings)) {
            String token = token(server);
            CompletableFuture<String> sent =
                    send(server, DECK_ORDER, SampleDeck.of(60_000, kill, BigDecimal.ONE), token);
            long written = 5_000L * (kill + 1);
            await(
                    server,
                    token,
                    sent,
                    "/api/tariffs/imports",
                    run -> run.getString("state").equals("writing") && run.getInt("progress") >= written);
            server.kill();
        }
        assertThat(prices(desk)).isEqualTo(before);
    }

    private static List<String> prices(CallDesk desk) {
        return desk.rows("select (select version from price_list), (select count(*) from deck_import),"
                + " (select count(*) from code), (select count(*) from code where to_date is not null),"
                + " (select count(*) from tariff), (select count(*) from tariff_parameters)");
    }

    /** Kills it when the import has come further than that; answers how far it had come. */
    private long killDuringCalls(Map<String, String> settings, String calls, long before) throws Exception {
        try (OneJar server = start(settings)) {
            String token = token(server);
            CompletableFuture<String> sent = send(server, CALLS_ORDER, calls, token);
            long further = before + 2_000;
            int done = await(server, token, sent, "/api/calls/imports", run -> run.getInt("recordsread") >= further)
                    .getInt("recordsread");
            server.kill();
            return done;
        }
    }

    /** Sends a file meanwhile. An answer never comes, as the server is killed before. */
    private static CompletableFuture<String> send(OneJar server, String order, String file, String token) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread sender = new Thread(() -> {
            try {
                answer.complete(server.postCsv(order, file, token).body());
            } catch (IOException | InterruptedException killed) {
                answer.complete(killed.toString());
            }
        });
        sender.setDaemon(true);
        sender.start();
        return answer;
    }

    /** What an import must have come to. */
    @FunctionalInterface
    private interface Condition {
        boolean isMet(JsonObject run);
    }

    private static JsonObject await(
            OneJar server, String token, CompletableFuture<String> sent, String path, Condition condition)
            throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (true) {
            HttpResponse<String> reply = server.get(path, token);
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            JsonArray runs = Json.createReader(new StringReader(reply.body())).readArray();
            if (!runs.isEmpty() && condition.isMet(runs.getJsonObject(0))) {
                assertThat(runs.getJsonObject(0).getString("state")).isNotEqualTo("done");
                return runs.getJsonObject(0);
            }
            assertThat(sent.getNow(null))
                    .as("answer before it was killed; %s", server.console())
                    .isNull();
            assertThat(System.nanoTime()).as(reply.body()).isLessThan(end);
        }
    }
}
