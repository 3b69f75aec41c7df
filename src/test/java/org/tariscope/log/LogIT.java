package org.tariscope.log;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire;

/** What callers send, names and numbers of people among it, stands in no log of any server. */
@ExtendWith(ServerUnderTest.class)
class LogIT {
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String phone = "38" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 10_000_000_000L);
    private final List<Wire.Reply> replies = new ArrayList<>();

    @BeforeEach
    void theLogIsThere() throws IOException {
        assertThat(logged()).as("what is no secret is found").contains("org.tariscope.system.Database");
    }

    @Test
    @EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_SERVER)
    void valuesInUrlsAreNotLogged() throws IOException {
        for (String value :
                List.of(canary, canary + "%0d%0aFORGED", canary + "%e2%80%a8%1b[2J", canary + "%zz", "%ff" + canary)) {
            for (String target : List.of(
                    "/api/" + value,
                    "/" + value,
                    "/api/tariffs/" + value + "/xml",
                    "/api/tariffs/details/?providerid=" + value + "&phone=" + phone,
                    "/api/tariffs/plans/?" + value + "=" + phone,
                    "/api/auth?username=" + value + "&password=" + value,
                    "/health/" + value,
                    "/metrics?" + value)) {
                send(Request.get(target));
                send(Request.post(target).json("{}"));
            }
        }
        assertSilent(400, 404);
    }

    @Test
    @EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_SERVER)
    void headersAreNotLogged() throws IOException {
        for (String header : List.of(
                "User-Agent",
                "Referer",
                "Cookie",
                "Accept",
                "Accept-Language",
                "Origin",
                "X-Forwarded-For",
                "Forwarded",
                "X-Request-Id",
                "If-None-Match",
                "Content-Encoding",
                "Range",
                "X-Anything")) {
            for (String value : List.of(canary + "\u2028" + phone, canary + "\"; {0}")) {
                send(Request.get("/api/tariffs/plans").header(header, value));
                send(Request.post("/api/auth").header(header, value).json("{}"));
            }
        }
        send(Request.get("/api/claims").header("Content-Type", canary));
        send(Request.post("/api/auth").body(canary, new byte[] {'x'}));
        send(Request.get("/api/claims").header("Authorization", "Bearer " + canary));
        send(Request.get("/api/claims").header("Authorization", "Basic " + canary));
        assertSilent(200, 400, 401, 415);
    }

    @Test
    @EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_SERVER)
    void bodiesAreNotLogged() throws IOException {
        String long5000 = canary.repeat(5000 / canary.length());
        for (String value : List.of(phone + canary, canary + "\\r\\n\\u2028\\u202e\\u001b[2J", long5000)) {
            String json =
                    "{\"username\":\"" + value + "\",\"password\":\"" + value + "\",\"description\":\"" + phone + "\"}";
            for (String path : List.of("/api/auth", "/api/auth/xml", "/api/apiusers/create", "/api/apiusers/update")) {
                send(Request.post(path).json(json));
                send(Request.post(path).json(json.substring(0, json.length() - 5)));
                send(Request.post(path).json("{\"" + value + "\":1}"));
                send(Request.post(path)
                        .xml("<request><username>" + value + "</username><x " + canary + "='1'/></request>"));
                send(Request.post(path).xml("<!DOCTYPE x [<!ENTITY y \"" + canary + "\">]><request>&y;" + value));
                send(Request.post(path).form("username=" + value + "&id=" + phone + "&x=%zz"));
            }
        }
        replies.add(Users.tryLogIn(canary + "\r\nFORGED\u2028" + phone, canary, "127.93.0.1"));
        assertSilent(400, 401, 413);
    }

    /** The database refuses all but one, and quotes the name. */
    @Test
    void namesThatTheDatabaseQuotesAreNotLogged() throws Exception {
        List<Integer> made = atOnce(2, () -> create(canary).status());
        assertThat(made).containsExactlyInAnyOrder(200, 409);
        assertSilent(200, 409);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(times, call))) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private Wire.Reply create(String name) {
        return send(Request.post("/api/apiusers/create")
                .json(Json.createObjectBuilder()
                        .add("username", name)
                        .add("password", ServerUnderTest.PASSWORD)
                        .add("description", phone)
                        .build()
                        .toString()));
    }

    private Wire.Reply send(Request request) {
        Wire.Reply reply = request.token(Users.admin()).send();
        synchronized (replies) {
            replies.add(reply);
        }
        return reply;
    }

    private void assertSilent(Integer... expected) throws IOException {
        assertThat(replies)
                .extracting(Wire.Reply::status)
                .as("all of these came")
                .contains(expected);
        assertThat(logged().lines().filter(line -> line.contains(canary) || line.contains(phone)))
                .isEmpty();
    }

    private static String logged() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path root : ServerUnderTest.logs()) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
