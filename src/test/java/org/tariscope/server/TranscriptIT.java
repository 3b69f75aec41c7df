package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Writes down what one server with one database answers to a fixed list of requests. {@link TranscriptsAgreeIT} then compares
 * the transcripts of all runs: one WAR answers the same bytes everywhere.
 */
@ExtendWith(ServerUnderTest.class)
class TranscriptIT {
    private static final String STRANGER = "127.33.0.1";
    private static final String NAME = "transcript";

    private final Transcript transcript = new Transcript();

    @Test
    void everyRequestOfTheListIsAnswered() throws IOException {
        reads();
        queries();
        versions();
        subscribers();
        accounts();
        users();
        bodies();
        refusals();
        transcript.write(ServerUnderTest.name());
        assertThat(transcript.size()).isGreaterThan(150);
    }

    private void reads() {
        for (String method : List.of(
                "claims",
                "services.list",
                "tariffs.details",
                "tariffs.plans",
                "tariscope.version",
                "tariscope.database",
                "tariscope.build",
                "tariscope.serial",
                "tariscope.edition",
                "tariscope.summary")) {
            String slashes = method.replace('.', '/');
            for (String path : List.of(method, slashes + "/", slashes + "/json", slashes + "/xml", method + "/xml/")) {
                note("GET " + path, Request.get("/api/" + path).token(Users.demo()));
            }
            note("XML by Accept " + method, get(slashes).header("Accept", "text/xml"));
            note("HEAD " + method, Request.of("HEAD", "/api/" + slashes).token(Users.demo()));
            note("OPTIONS " + method, Request.of("OPTIONS", "/api/" + slashes));
            note("DELETE " + method, Request.of("DELETE", "/api/" + slashes + "/xml"));
            note("no token " + method, Request.get("/api/" + slashes));
            note("bad token " + method, Request.get("/api/" + slashes + "/xml").token("a.b.c"));
        }
    }

    private void queries() {
        for (String query : List.of(
                "providerid=84&planid=43&direction=all&rateid=0",
                "PROVIDERID=84&direction=IN",
                "rateid=999999",
                "planid=43&planid=43",
                "plan=43",
                "planid=x",
                "planid=x&direction=up&a=b",
                "planid=-1",
                "planid=" + "9".repeat(40),
                "planid=%00",
                "planid=%C0%AF",
                "direction=%3Cb%3E%26",
                "=1",
                "a=".repeat(1) + "b".repeat(5000),
                "a&".repeat(40))) {
            note("details ?" + query, get("tariffs/details?" + query));
            note("details in XML ?" + query, get("tariffs/details/xml?" + query));
        }
    }

    private void versions() {
        for (String query : List.of(
                "time?parametersid=5002",
                "time/xml?parametersid=5002",
                "time?rateid=1001&planid=42",
                "time/xml?RATEID=1001&PlanId=42&limit=2&offset=1",
                "time?parametersid=5001",
                "time/xml?parametersid=5001",
                "time?parametersid=5002&planid=42",
                "time/xml?planid=42",
                "time",
                "time?rateid=1001&planid=46",
                "time/xml?parametersid=999999",
                "time?parametersid=0",
                "stages?parametersid=5012",
                "stages/xml?parametersid=5012&limit=2",
                "stages/xml?parametersid=5002",
                "stages?parametersid=999999",
                "stages/xml",
                "quote?number=380671234567&start=2026-11-02T10:15:00&duration=61&planid=43",
                "quote/xml?number=380671234567&start=2026-11-02T10:15:00&duration=61&planid=43&usedseconds=60",
                "quote?number=12015550123&start=2026-11-02T10:15:00&duration=3601&subscriberid=6169",
                "quote/xml?number=12015550123&start=2026-11-02T10:15:00&duration=0&subscriberid=1234&providerid=85",
                "quote?number=0&start=2026-11-02T10:15:00&duration=61&planid=43&direction=in",
                "quote/xml?number=0&start=1999-11-02T10:15:00&duration=61&subscriberid=6169",
                "quote?number=380&start=2026-11-02T10:15:00&duration=61&planid=999999",
                "quote/xml?number=380&start=2026-11-02T10:15:00&duration=61&planid=43&providerid=999999",
                "quote?number=380&start=2026-11-02T10:15:00&duration=61&subscriberid=999999999",
                "quote?number=380&start=2026-11-02T10:15:00&duration=61&planid=43&subscriberid=6169",
                "quote?number=380&start=2026-11-02T10:15:00&duration=61&usedseconds=5&subscriberid=6169",
                "quote?number=380&start=2026-02-30T10:15:00&duration=-1&planid=43",
                "quote/xml?duration=2678401")) {
            note("tariffs/" + query, get("tariffs/" + query));
        }
    }

    private void subscribers() {
        for (String query : List.of(
                "get?id=1234",
                "get?id=6193",
                "get?id=7334",
                "get?email=olena.shevchenko@example.com",
                "get?email=melnyk.family@example.org",
                "get?email=nobody@example.com",
                "get",
                "get?id=1&email=a@example.com",
                "get?id=0",
                "list/department?id=104&limit=20",
                "list/department?id=101&recursive=true&limit=20&offset=5",
                "list/department?id=103",
                "list/department?id=999",
                "list/node?id=2&limit=700",
                "list/node?id=999")) {
            everyFormat("subscriber/" + query);
        }
    }

    private void everyFormat(String path) {
        String[] parts = (path + "?").split("\\?", -1);
        note("GET " + path, get(path));
        note("GET " + path + " in XML", get(parts[0] + "/xml/?" + parts[1]));
    }

    private void accounts() {
        for (String query : List.of(
                "summary?id=7334&year=2026&month=1&day=31",
                "summary?id=7334&year=2026&month=2&day=30",
                "summary?id=999999999&year=2026&month=1&day=31",
                "charges?id=7334&fromdate=2020-01-01&todate=2100-01-01",
                "charges?id=7334&fromdate=2100-01-01&todate=2020-01-01",
                "payments?id=7334&fromdate=2020-01-01&todate=2100-01-01",
                "payments?id=7334&fromdate=2020-01-01&todate=2020-01-02",
                "payments?id=7334")) {
            everyFormat("accounts/" + query);
        }
        String subscriber = transcript.given(
                "\"id\":(\\d+)",
                note(
                        "create",
                        post("subscriber/create")
                                .json(
                                        "{\"fullname\":\"ТОВ «Промінь» & партнери\",\"departmentid\":109,\"subscribertype\":1}")));
        String payment =
                "{\"id\":" + subscriber + ",\"paymentday\":\"2023-06-02\",\"payment\":370.00,\"paymenttype\":3}";
        String key = UUID.randomUUID().toString();
        transcript.given(
                "\"paymentid\":(\\d+)",
                note(
                        "pay",
                        post("accounts/payment").header("Idempotency-Key", key).json(payment)));
        note(
                "pay again",
                post("accounts/payment/xml").header("Idempotency-Key", key).json(payment));
        note("pay more", post("accounts/payment").header("Idempotency-Key", key).json(payment.replace("370", "371")));
        note("pay too exactly", post("accounts/payment/xml").json(payment.replace("370.00", "370.001")));
        everyFormat("accounts/payments?fromdate=2023-06-01&todate=2023-06-30&id=" + subscriber);
        everyFormat("accounts/summary?year=2023&month=6&day=1&id=" + subscriber);
        everyFormat("accounts/summary?year=2023&month=6&day=2&id=" + subscriber);
    }

    private void users() {
        String user = "{\"username\":\"" + NAME
                + "\",\"password\":\"a good long password\",\"description\":\"<Zoë> & \\u2028 😀\","
                + "\"networks\":[\"127.0.0.0/8\",\"2001:db8::/32\"],\"rights\":[\"tariffs.plans\",\"tariscope.version\"]}";
        Wire.Reply made = note("create", post("apiusers/create").json(user));
        long id = Users.object(made).getJsonNumber("id").longValueExact();
        try {
            note("create again", post("apiusers/create").json(user));
            note("create again in XML", post("apiusers/create/xml").json(user));
            note("update", post("apiusers/update").json("{\"id\":" + id + ",\"description\":null}"));
            note("update XML", post("apiusers.update/xml").xml("<request><id>" + id + "</id></request>"));
            note("update form", post("apiusers/update").form("id=" + id + "&description=a+b"));
            note("rights", post("apiusers/rights").json("{\"id\":" + id + ",\"rights\":[\"claims\",\"x\"]}"));
            note("sql right", post("apiusers/rights").json("{\"id\":" + id + ",\"rights\":[\"tariffs.plans\"]}"));
            note("password", post("apiusers/password").json("{\"id\":" + id + ",\"password\":\"short\"}"));
            note("password XML", post("apiusers/password/xml").json("{\"id\":" + id + ",\"password\":\"short\"}"));
            logIn();
        } finally {
            note("delete", post("apiusers/delete").json("{\"id\":" + id + "}"));
        }
        note("delete again", post("apiusers/delete/xml").json("{\"id\":" + id + "}"));
        note("list without right", Request.get("/api/apiusers/list/xml").token(Users.demo()));
    }

    private void logIn() {
        String good = "{\"username\":\"" + NAME + "\",\"password\":\"a good long password\"}";
        String bad = good.replace("good long", "bad long");
        for (String path : List.of("auth", "auth/xml", "api.auth", "auth/json/")) {
            Request request = Request.post("/api/" + path).from(STRANGER);
            note("log in " + path, request.json(good));
        }
        note("bad log-in", Request.post("/api/auth").from(STRANGER).json(bad));
        note("bad log-in XML", Request.post("/api/auth/xml").from(STRANGER).json(bad));
        note(
                "password in the URL",
                Request.post("/api/auth?password=x").from(STRANGER).json(good));
        String token = Users.logIn(NAME, "a good long password", STRANGER);
        note("no right", Request.get("/api/tariffs/details").from(STRANGER).token(token));
        note(
                "no right XML",
                Request.get("/api/tariffs/details/xml").from(STRANGER).token(token));
        note(
                "from elsewhere",
                Request.get("/api/tariffs/plans").from("127.33.0.2").token(token));
        note("log out", Request.post("/api/auth/logout").from(STRANGER).token(token));
        note("after log-out", Request.get("/api/tariffs/plans").from(STRANGER).token(token));
    }

    private void bodies() {
        for (String json : List.of(
                "",
                "null",
                "[]",
                "{",
                "{}x",
                "{\"id\":0}",
                "{\"id\":1.5}",
                "{\"id\":\"x\"}",
                "{\"id\":1,\"ID\":1}",
                "{\"id\":999999999,\"a\":1}",
                "{\"id\":999999999}",
                "{\"id\":" + "9".repeat(40) + "}",
                "{\"id\":" + "[".repeat(20) + "]".repeat(20) + "}",
                "{\"id\":1,\"description\":\"\\u0001\"}",
                "{\"id\":1,\"description\":\"\\ud800\"}",
                "{\"id\":1,\"description\":\"" + "a".repeat(501) + "\"}",
                "{\"id\":1,\"networks\":[\"x\",\"10.0.0.1/8\"]}",
                "{\"id\":1,\"enabled\":\"yes\",\"b\":{}}",
                "{\"a\":[" + "1,".repeat(300) + "1]}",
                " ".repeat(70_000))) {
            note("JSON " + shown(json), post("apiusers/update").json(json));
            note("JSON for XML " + shown(json), post("apiusers/update/xml").json(json));
        }
        for (String xml : List.of(
                "<a/>",
                "<request/>",
                "<!DOCTYPE a><request/>",
                "<request>&e;</request>",
                "<request xmlns=\"a\"/>",
                "<request a=\"b\"/>",
                "<request><id>x</id></request>",
                "<request><id>1</id><id>1</id></request>",
                "<?a?><request/>",
                "<request>" + "<a>".repeat(20),
                "<?xml version=\"1.1\"?><request/>",
                "<request><id>999999999</id></request>",
                "<request>",
                "x")) {
            note("XML " + shown(xml), post("apiusers/update/xml").xml(xml));
            note("XML for JSON " + shown(xml), post("apiusers/update").xml(xml));
        }
    }

    private void refusals() {
        note("no type", post("apiusers/update").body("text/plain", new byte[] {'x'}));
        note(
                "encoded",
                post("apiusers/update/xml").header("Content-Encoding", "gzip").json("{}"));
        note("406", get("tariscope/version").header("Accept", "text/html"));
        note("406 XML", get("tariscope/version/xml").header("Accept", "application/json"));
        note("404", get("nothing"));
        note("404 XML", get("nothing/xml"));
        note("404 outside", Request.get("/nothing").header("Accept", "application/xml"));
        note("matrix", get("claims;a=b"));
        note("query of a POST", post("apiusers/update?id=1").json("{\"id\":1}"));
        note("two headers", get("claims").token("x"));
        note("basic", Request.get("/api/claims").header("Authorization", "Basic eDp4"));
        note(
                "bad proxy",
                Request.post("/api/auth/xml")
                        .from("127.0.0.67")
                        .header("X-Forwarded-For", "unknown")
                        .json("{}"));
        note("bad proxy, token", get("claims").from("127.0.0.67").header("X-Forwarded-For", "a, b"));
        note("health", Request.get("/health/ready"));
        note("no metrics", Request.get("/metrics").from("127.0.0.67").header("X-Forwarded-For", "192.0.2.1"));
        note(
                "preflight",
                Request.of("OPTIONS", "/api/auth")
                        .header("Origin", "https://portal.example")
                        .header("Access-Control-Request-Method", "POST"));
    }

    private static Request get(String path) {
        return Request.get("/api/" + path).token(Users.demo());
    }

    private static Request post(String path) {
        return Request.post("/api/" + path).token(Users.admin());
    }

    private Wire.Reply note(String name, Request request) {
        return transcript.note(name, request);
    }

    private static String shown(String text) {
        return Transcript.shown(text);
    }
}
