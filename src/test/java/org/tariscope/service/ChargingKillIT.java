package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.Folder;
import org.tariscope.RealMariaDb;
import org.tariscope.server.OneJar;
import org.tariscope.server.ServerUnderTest;

/**
 * Kills tariscope.jar in the middle of a run of the charging and starts it again: it goes on by itself, and everybody has
 * paid what he owes, once. With -Dlong=true five times in one run, and with MariaDB too.
 */
@OneJar.Run
class ChargingKillIT {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int KILLS = LONG ? 5 : 1;
    private static final String PASSWORD = "a password for the one who charges";
    private static final String ORDER = "{\"fromdate\":\"2023-06-01\",\"todate\":\"2023-06-10\"}";

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void configure() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        settings.put("TARISCOPE_ADMIN_PASSWORD_FILE", password.toString());
        settings.put("TARISCOPE_CHARGING_SCHEDULE", "off");
    }

    @Test
    void withH2ARunThatWasKilledGoesOnByItselfAndChargesOnce() throws Exception {
        isKilledAndGoesOn(Map.of("tariscope.data", data().toString()));
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void withMariaDbARunThatWasKilledGoesOnByItselfAndChargesOnce() throws Exception {
        Path place = Folder.fresh(ServerUnderTest.folder().resolveSibling("charging-killed"));
        try (RealMariaDb mariaDb = new RealMariaDb(place)) {
            settings.putAll(Map.of("TARISCOPE_DB_URL", mariaDb.url("tariscope"), "TARISCOPE_DB_USER", "root"));
            isKilledAndGoesOn(Map.of("tariscope.db.url", mariaDb.url("tariscope"), "tariscope.db.user", "root"));
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void isKilledAndGoesOn(Map<String, String> database) throws Exception {
        ChargedCustomers customers = new ChargedCustomers(database, LONG ? 3000 : 1000);
        customers.make();
        long done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long seen = killedOnceItHasComeFurtherThan(done, kill == 0);
            try (Connection connection = customers.connect()) {
                // H2 shows others a step while it is still being written: the last one that was seen may be gone.
                done = customers.assertBrokenOff(connection, seen - ChargingBatch.SUBSCRIBERS);
            }
        }
        try (OneJar server = OneJar.start(data(), settings).ready()) {
            String token = server.logIn("admin", PASSWORD);
            assertAllIsCharged(customers, ended(server, token, 1));
            assertNothingIsLeftToCharge(server, token);
            server.terminate();
            assertThat(server.exitCode(30)).isNotEqualTo(-1);
        }
        try (Connection connection = customers.connect()) {
            customers.assertChargedOnce(connection);
        }
    }

    /** Kills the server when the run has come two steps further; answers how far it said that it had come. */
    private long killedOnceItHasComeFurtherThan(long before, boolean begins) throws Exception {
        try (OneJar server = OneJar.start(data(), settings).ready()) {
            String token = server.logIn("admin", PASSWORD);
            if (begins) {
                assertThat(charge(server, token).getString("state")).isEqualTo("running");
            }
            JsonObject run = run(server, token, 1);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (run.getInt("subscribersdone") < before + 2 * ChargingBatch.SUBSCRIBERS) {
                assertThat(System.nanoTime()).as("%s", run).isLessThan(end);
                run = run(server, token, 1);
            }
            server.kill();
            assertThat(run.getString("state")).isEqualTo("running");
            assertThat(run.getInt("subscribersdone")).isLessThan(run.getInt("subscriberstotal"));
            return run.getInt("subscribersdone");
        }
    }

    private static void assertAllIsCharged(ChargedCustomers customers, JsonObject run) {
        assertThat(run.getString("state")).isEqualTo("done");
        assertThat(run.getInt("subscriberstotal")).isEqualTo(customers.count());
        assertThat(run.getInt("subscribersdone")).isEqualTo(customers.count());
        assertThat(run.getInt("charges")).isEqualTo(customers.due());
        assertThat(run.getJsonNumber("amount").bigDecimalValue()).isEqualByComparingTo(customers.amountDue());
    }

    private static void assertNothingIsLeftToCharge(OneJar server, String token) throws Exception {
        JsonObject again = ended(server, token, charge(server, token).getInt("id"));
        assertThat(again.getInt("id")).isEqualTo(2);
        assertThat(again.getString("state")).isEqualTo("done");
        assertThat(again.getInt("charges")).isZero();
    }

    private static JsonObject charge(OneJar server, String token) throws Exception {
        return object(server.post("/api/services/charge", ORDER, token, Map.of()));
    }

    private static JsonObject ended(OneJar server, String token, int id) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        JsonObject run = run(server, token, id);
        while (run.getString("state").equals("running")) {
            assertThat(System.nanoTime()).as("%s", run).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
            run = run(server, token, id);
        }
        return run;
    }

    private static JsonObject run(OneJar server, String token, int id) throws Exception {
        HttpResponse<String> reply = server.get("/api/services/runs?id=" + id, token);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        List<JsonObject> runs =
                Json.createReader(new StringReader(reply.body())).readArray().getValuesAs(JsonObject.class);
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    private static JsonObject object(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return Json.createReader(new StringReader(reply.body())).readObject();
    }
}
