package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Sound;
import org.tariscope.server.Users;
import org.tariscope.server.Wire;

/** The price list kept by script, over HTTP. What is made here is not in force before 2100, so that no answer of today changes. */
@ExtendWith(ServerUnderTest.class)
class PriceListIT {
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aPriceListIsBuiltInJsonAndReadInBothFormats() {
        long provider = saved("providers", "{\"name\":\"IT " + run + "\"}");
        long plan = saved("plans", "{\"name\":\"IT " + run + "\",\"active\":false}");
        long dayType = saved("daytypes", "{\"name\":\"IT " + run + "\"}");
        long tariff = saved("tariffs", tariff(provider, plan, dayType));

        String json = ok(Request.get("/api/tariffs/get?rateid=" + tariff)).body();
        assertThat(json)
                .contains("\"stagelist\":[{\"fromminute\":0,\"value\":0.085,\"roundto\":null}")
                .contains("\"timelist\":[{\"daytypeid\":" + dayType + ",\"hourfrom\":20,\"hourto\":24,\"value\":0.05,")
                .contains(
                        "\"codelist\":[{\"prefix\":\"4850\",\"name\":\"Mobile\",\"fromdate\":\"2100-01-01\",\"todate\":null}]");
        String xml = ok(Request.get("/api/tariffs/get/xml?rateid=" + tariff)).body();
        assertThat(xml)
                .contains("<stagelist><stage><fromminute>0</fromminute><value>0.085</value></stage>")
                .contains(
                        "<codelist><code><prefix>4850</prefix><name>Mobile</name><fromdate>2100-01-01</fromdate></code>");
    }

    @Test
    void aChangeIsSeenAtOnceAndUnderAnotherTag() {
        long provider = saved("providers", "{\"name\":\"Tag " + run + "\"}");
        long plan = saved("plans", "{\"name\":\"Tag " + run + "\",\"active\":false}");
        long dayType = saved("daytypes", "{\"name\":\"Tag " + run + "\"}");
        String body = tariff(provider, plan, dayType);
        long tariff = saved("tariffs", body);
        String path = "/api/tariffs/get?rateid=" + tariff;
        String tag = ok(Request.get(path)).header("ETag");
        saved("tariffs", body.replace("{\"name\"", "{\"id\":" + tariff + ",\"roundto\":30,\"name\""));
        Wire.Reply after = Request.get(path)
                .header("If-None-Match", tag)
                .token(Users.admin())
                .send();
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).contains("\"roundto\":30");
    }

    @Test
    void xmlAndFormsAreTakenToo() {
        JsonObject made = Users.object(ok(Request.post("/api/daytypes/save")
                .form("name=Form+" + run + "&dates=2150-01-01,2150-01-02".replace("2150", "21" + digits()))));
        assertThat(made.getJsonArray("dates")).hasSize(2);
        Wire.Reply reply = ok(Request.post("/api/daytypes/save/xml")
                .xml("<request><id>" + made.getInt("id") + "</id><dates/><weekdays/></request>"));
        assertThat(reply.body()).contains("<weekdays></weekdays><dates></dates></daytype>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsWrongInAListIsNamedByItsPlace(boolean xml) {
        Request request =
                Request.post("/api/currencies/save" + (xml ? "/xml" : "")).token(Users.admin());
        Wire.Reply reply = xml
                ? request.xml("<request><id>840</id><rates><exchangerate><fromdate>2150-01-01</fromdate><rate>1</rate>"
                                + "</exchangerate><exchangerate><rate>x</rate></exchangerate></rates></request>")
                        .send()
                : request.json("{\"id\":840,\"rates\":[{\"fromdate\":\"2150-01-01\",\"rate\":1},{\"rate\":\"x\"}]}")
                        .send();
        Sound.problem(reply, 400, "invalid-parameters", xml);
        assertThat(reply.body()).contains("rates[1].fromdate", "rates[1].rate").doesNotContain("rates[0]");
    }

    @Test
    void twoAtOnceComeOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> replies = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> Request.post("/api/providers/save")
                            .token(Users.admin())
                            .json("{\"name\":\"Twice " + run + "\"}")
                            .send()
                            .status()))
                    .toList();
            int made = 0;
            for (Future<Integer> reply : replies) {
                assertThat(reply.get()).isIn(200, 409);
                made += reply.get() == 200 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoLacksTheRightIsRefused() {
        Users.create("no-prices-" + run, "providers.list");
        String token = Users.logIn("no-prices-" + run, ServerUnderTest.PASSWORD, "127.0.0.1");
        for (String method : List.of("providers", "plans", "currencies", "daytypes", "tariffs")) {
            Wire.Reply reply = Request.post("/api/" + method + "/save")
                    .token(token)
                    .json("{}")
                    .send();
            Sound.problem(reply, 403, "method-not-granted", false);
        }
        assertThat(Request.get("/api/providers/list").token(token).send().status())
                .isEqualTo(200);
    }

    private String tariff(long provider, long plan, long dayType) {
        return "{\"name\":\"IT " + run + "\",\"providerid\":" + provider + ",\"direction\":\"out\",\"planid\":" + plan
                + ",\"activedate\":\"2100-01-01\",\"currencyid\":978,\"value\":0.085,\"stages\":2,"
                + "\"stagelist\":[{\"fromminute\":0,\"value\":0.085},{\"fromminute\":9,\"value\":0.07}],"
                + "\"timelist\":[{\"daytypeid\":" + dayType + ",\"hourfrom\":20,\"hourto\":24,\"value\":0.05}],"
                + "\"codelist\":[{\"prefix\":\"4850\",\"name\":\"Mobile\"}]}";
    }

    /** A year that the dates of another run of this test do not have, or hardly. */
    private String digits() {
        return Integer.toString(10 + Math.floorMod(run.hashCode(), 90));
    }

    private static long saved(String what, String body) {
        return Users.object(ok(Request.post("/api/" + what + "/save").json(body)))
                .getJsonNumber("id")
                .longValueExact();
    }

    private static Wire.Reply ok(Request request) {
        Wire.Reply reply = Sound.sound(request.token(Users.admin()).send());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }
}
