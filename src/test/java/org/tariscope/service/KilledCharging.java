package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tariscope.server.OneJar;
import org.tariscope.server.Unfinished;

/** A run of the charging that is killed and goes on by itself: everybody has paid what he owes, once. */
public final class KilledCharging implements Unfinished {
    private static final String ORDER = "{\"fromdate\":\"2023-06-01\",\"todate\":\"2023-06-10\"}";

    private final ChargedCustomers customers;
    private long seen;
    private long done;

    /**
     * A run over so many customers.
     *
     * @param database the settings that name it
     * @param others subscribers that somebody else makes, who owe nothing; their ids are larger
     */
    public KilledCharging(Map<String, String> database, int customers, int others) {
        this.customers = new ChargedCustomers(database, customers, others);
    }

    @Override
    public void prepare() throws Exception {
        customers.make();
    }

    @Override
    public void begin(OneJar server, String token) throws Exception {
        assertThat(charge(server, token).getString("state")).isEqualTo("running");
        goFurther(server, token);
    }

    /** Returns when the run has come two steps further. */
    void goFurther(OneJar server, String token) throws Exception {
        JsonObject run = run(server, token, 1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (run.getInt("subscribersdone") < done + 2 * ChargingBatch.SUBSCRIBERS) {
            assertThat(System.nanoTime()).as("%s", run).isLessThan(end);
            run = run(server, token, 1);
        }
        assertThat(run.getString("state")).isEqualTo("running");
        assertThat(run.getInt("subscribersdone")).isLessThan(run.getInt("subscriberstotal"));
        seen = run.getInt("subscribersdone");
    }

    @Override
    public void checkBrokenOff() throws Exception {
        try (Connection connection = customers.connect()) {
            // H2 shows others a step while it is still being written: the last one that was seen may be gone.
            done = customers.assertBrokenOff(connection, seen - ChargingBatch.SUBSCRIBERS);
        }
    }

    @Override
    public void end(OneJar server, String token) throws Exception {
        assertAllIsCharged(ended(server, token, 1));
        assertNothingIsLeftToCharge(server, token);
    }

    @Override
    public void check() throws Exception {
        try (Connection connection = customers.connect()) {
            customers.assertChargedOnce(connection);
        }
    }

    private void assertAllIsCharged(JsonObject run) {
        assertThat(run.getString("state")).isEqualTo("done");
        assertThat(run.getInt("subscriberstotal")).isEqualTo(customers.all());
        assertThat(run.getInt("subscribersdone")).isEqualTo(customers.all());
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
