package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** Calls over HTTP: what a script records is charged to its subscriber, once, and listed. */
@ExtendWith(ServerUnderTest.class)
class CallsIT {
    private static final String DAYS = "&fromdate=2026-11-02&todate=2026-11-02";

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String dn = "7" + (UUID.randomUUID().getMostSignificantBits() >>> 36);
    private long subscriber;

    @BeforeEach
    void makeASubscriber() {
        subscriber = post(
                        "subscriber/create",
                        "{\"fullname\":\"Caller " + suffix
                                + "\",\"departmentid\":109,\"subscribertype\":0,\"connectiondate\":\"2026-01-01\"}")
                .getInt("id");
        post(
                "subscriber/dnadd",
                "{\"SubscriberId\":" + subscriber + ",\"DN\":\"" + dn
                        + "\",\"fromdate\":\"2026-01-01\",\"pbxid\":292}");
    }

    @Test
    void aCallIsChargedOnceAndListed() {
        String call = "{\"externalid\":\"" + suffix + "\",\"start\":\"2026-11-02T10:15:00\",\"duration\":120,\"dn\":\""
                + dn + "\",\"dialled\":\"380671234567\",\"pbxid\":292}";
        JsonObject added = post("calls/add", call);
        JsonObject again = post("calls/add", call);

        assertThat(added.getString("status")).isEqualTo("rated");
        assertThat(added.getInt("subscriberid")).isEqualTo((int) subscriber);
        assertThat(again.getBoolean("duplicate")).isTrue();
        assertThat(again.getInt("id")).isEqualTo(added.getInt("id"));
        JsonArray charges = array("/api/accounts/charges?id=" + subscriber + DAYS);
        assertThat(charges).hasSize(1);
        assertThat(charges.getJsonObject(0).getInt("numberofservices")).isEqualTo(added.getInt("billedseconds"));
        JsonArray calls = array("/api/calls/list?subscriberid=" + subscriber + DAYS);
        assertThat(calls).hasSize(1);
        assertThat(calls.getJsonObject(0).getJsonNumber("posted").bigDecimalValue())
                .isEqualByComparingTo(added.getJsonNumber("maincost").bigDecimalValue());
        JsonObject quote =
                Users.object(get("/api/tariffs/quote?number=380671234567&start=2026-11-02T10:15:00&duration=120"
                        + "&subscriberid=" + subscriber));
        assertThat(quote.getJsonNumber("maincost")).isEqualTo(added.getJsonNumber("maincost"));
    }

    @Test
    void aFileIsTakenOnceWithEachWrongRecordNamed() {
        String file = "id;when;len;from;to\n" + suffix + "-1;02.11.2026 11:00:00;61;" + dn + ";380671234567\n" + suffix
                + "-2;31.11.2026 11:00:00;61;" + dn + ";380671234567\n" + suffix + "-3;02.11.2026 12:00:00;30;" + dn
                + ";999999\n";
        String order = "/api/calls/import?format=csv&pbxid=292&pattern=dd.MM.yyyy%20HH:mm:ss"
                + "&columns=externalid=id,start=when,duration=len,caller=from,dialled=to";
        JsonObject first = csv(order, file);
        JsonObject again = csv(order, file);

        assertThat(first.getInt("accepted")).isEqualTo(2);
        assertThat(first.getInt("unrated")).isEqualTo(1);
        assertThat(first.getJsonArray("records").getJsonObject(0).getInt("line"))
                .isEqualTo(3);
        assertThat(again.getInt("accepted")).isZero();
        assertThat(again.getInt("duplicate")).isEqualTo(2);
        JsonArray unrated =
                array("/api/calls/list?status=unrated&reason=unknown-code&subscriberid=" + subscriber + DAYS);
        assertThat(unrated).hasSize(1);
        assertThat(unrated.getJsonObject(0).getString("externalid")).isEqualTo(suffix + "-3");
    }

    @Test
    void callsThatComeAtOnceUseUpTheStagesOfTheMonthOneAfterTheOther() throws Exception {
        String prefix = "99977" + (UUID.randomUUID().getMostSignificantBits() >>> 40);
        post(
                "tariffs/save",
                "{\"name\":\"Stages " + suffix + "\",\"providerid\":84,\"direction\":\"out\",\"planid\":43,"
                        + "\"activedate\":\"2026-10-01\",\"currencyid\":978,\"value\":1,\"stages\":1,\"stagelist\":["
                        + "{\"fromminute\":0,\"value\":1},{\"fromminute\":10,\"value\":0.1}],"
                        + "\"codelist\":[{\"prefix\":\"" + prefix + "\",\"name\":\"Stages\"}]}");
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<JsonObject>> added = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                // Each call is sent twice.
                String call = "{\"externalid\":\"" + suffix + "-" + i / 2 + "\",\"start\":\"2026-11-02T10:"
                        + (59 - i / 2) + ":00\",\"duration\":120,\"dn\":\"" + dn + "\",\"number\":\"" + prefix
                        + "1\",\"pbxid\":292}";
                added.add(callers.submit(() -> post("calls/add", call)));
            }
            int duplicates = 0;
            for (Future<JsonObject> each : added) {
                duplicates += each.get(60, TimeUnit.SECONDS).getBoolean("duplicate") ? 1 : 0;
            }
            assertThat(duplicates).isEqualTo(20);
        } finally {
            callers.shutdownNow();
        }
        // 40 minutes: 10 of them at 1.00, 30 at 0.10.
        assertThat(sum(array("/api/calls/list?subscriberid=" + subscriber + DAYS), "maincost"))
                .isEqualByComparingTo("13");
        assertThat(sum(array("/api/calls/list?subscriberid=" + subscriber + DAYS), "posted"))
                .isEqualByComparingTo("13");
        JsonObject summary = Users.object(get("/api/accounts/summary?id=" + subscriber + "&year=2026&month=11&day=2"));
        assertThat(summary.getJsonNumber("charge").bigDecimalValue()).isEqualByComparingTo("13");
    }

    private static BigDecimal sum(JsonArray rows, String field) {
        return rows.getValuesAs(JsonObject.class).stream()
                .map(row -> row.getJsonNumber(field).bigDecimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThat(Request.post("/api/calls/add")
                        .token(Users.admin())
                        .json("{\"duration\":-1,\"pbxid\":292}")
                        .send()
                        .problem())
                .isEqualTo("invalid-parameters");
        assertThat(Request.post("/api/calls/add")
                        .token(Users.admin())
                        .json("{\"externalid\":\"x\",\"start\":\"2026-11-02T10:15:00\",\"duration\":1,\"dn\":\"1\","
                                + "\"number\":\"2\",\"pbxid\":987654}")
                        .send()
                        .problem())
                .isEqualTo("not-found");
        assertThat(get("/api/calls/list?fromdate=2026-11-02&todate=2026-11-01").problem())
                .isEqualTo("out-of-range");
        assertThat(get("/api/calls/list?fromdate=2026-11-02").problem()).isEqualTo("missing-parameter");
    }

    private static JsonObject post(String method, String body) {
        Reply reply =
                Request.post("/api/" + method).token(Users.admin()).json(body).send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply);
    }

    private static JsonObject csv(String target, String file) {
        Reply reply = Request.post(target)
                .token(Users.admin())
                .body("text/csv", file.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply);
    }

    @Test
    void demonstrationHasCallsThatWerePricedAndSomeThatWereNot() {
        JsonArray imports = array("/api/calls/imports?id=1");

        assertThat(imports).hasSize(1);
        JsonObject done = imports.getJsonObject(0);
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getString("importedby")).isEqualTo("system");
        assertThat(done.getInt("rejected")).isEqualTo(1);
        assertThat(done.getInt("unrated")).isPositive();
        assertThat(done.getInt("accepted")).isGreaterThan(2 * done.getInt("unrated"));
    }

    private static JsonArray array(String target) {
        return Users.array(get(target));
    }

    private static Reply get(String target) {
        return Request.get(target).token(Users.admin()).send();
    }
}
