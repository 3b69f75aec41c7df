package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** The methods apiusers.* over HTTP. */
@ExtendWith(ServerUnderTest.class)
class ApiUsersIT {
    private static final String HERE = "127.0.0.1";
    private static final String PASSWORD = ServerUnderTest.PASSWORD;
    private static final String[] FIELDS = {
        "id", "username", "description", "enabled", "networks", "rights", "lastlogin", "lastaddress", "livetokens"
    };

    private final String name = "u-" + UUID.randomUUID();

    private static Reply call(String method, String json) {
        return Request.post("/api/apiusers/" + method)
                .token(Users.admin())
                .json(json)
                .send();
    }

    private static JsonObject done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply);
    }

    private static void assertRefused(Reply reply, int status, String problem) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }

    private String wanted(String more) {
        return "{\"username\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"" + more + "}";
    }

    private static JsonObject listed(long id) {
        return Users.array(
                        Request.get("/api/apiusers/list").token(Users.admin()).send())
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(user -> user.getJsonNumber("id").longValue() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aUserIsMadeAsAskedAndListedSo() {
        JsonObject user = done(call(
                "create",
                wanted(",\"description\":\"Billing\",\"networks\":[\"10.1.2.3/8\",\"2001:DB8::/32\"],"
                        + "\"rights\":[\"tariffs.plans\",\"tariffs.details\"]")));
        assertThat(user.keySet()).containsExactly(FIELDS);
        assertThat(user.getString("username")).isEqualTo(name);
        assertThat(user.getString("description")).isEqualTo("Billing");
        assertThat(user.getBoolean("enabled")).isTrue();
        assertThat(user.getJsonArray("networks").toString()).isEqualTo("[\"10.0.0.0/8\",\"2001:db8::/32\"]");
        assertThat(user.getJsonArray("rights").toString()).isEqualTo("[\"tariffs.details\",\"tariffs.plans\"]");
        assertThat(user.isNull("lastlogin")).isTrue();
        assertThat(user.getInt("livetokens")).isZero();
        assertThat(listed(user.getInt("id"))).isEqualTo(user);
    }

    @Test
    void xmlMakesTheSameUser() {
        Reply reply = Request.post("/api/apiusers/create/xml/")
                .token(Users.admin())
                .xml("<apiuser><username>" + name + "</username><password>" + PASSWORD + "</password>"
                        + "<networks><network>10.0.0.0/8</network></networks>"
                        + "<rights><right>tariffs.plans</right><right>tariffs.details</right></rights></apiuser>")
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body())
                .contains("<apiuser><id>", "<username>" + name + "</username><enabled>true</enabled>")
                .contains("<networks><network>10.0.0.0/8</network></networks>")
                .contains("<rights><right>tariffs.details</right><right>tariffs.plans</right></rights>")
                .doesNotContain(PASSWORD)
                .doesNotContain("<lastlogin>");
        Reply list = Request.get("/api/apiusers/list/xml").token(Users.admin()).send();
        assertThat(list.body()).contains("<apiusers><apiuser><id>", "<username>" + name + "</username>");
    }

    @Test
    void aFormMakesTheSameUser() {
        Reply reply = Request.post("/api/apiusers.create")
                .token(Users.admin())
                .form("username=" + name + "&password=" + PASSWORD
                        + "&networks=10.0.0.0/8,192.0.2.0/24&rights=tariffs.plans,tariffs.details&enabled=false")
                .send();
        JsonObject user = done(reply);
        assertThat(user.getBoolean("enabled")).isFalse();
        assertThat(user.getJsonArray("networks")).hasSize(2);
        assertThat(user.getJsonArray("rights")).hasSize(2);
        assertThat(Users.tryLogIn(name, PASSWORD, "127.94.0.1").status()).isEqualTo(401);
    }

    @Test
    void theListTellsLogInsAndLiveTokens() {
        long id = Users.create(name);
        Users.logIn(name, PASSWORD, HERE);
        Users.logIn(name, PASSWORD, "127.0.0.4");
        JsonObject user = listed(id);
        assertThat(user.getInt("livetokens")).isEqualTo(2);
        assertThat(user.getString("lastaddress")).isEqualTo("127.0.0.4");
        assertThat(user.getString("lastlogin")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void theListNeverShowsSecrets() {
        Users.create(name);
        String list =
                Request.get("/api/apiusers/list").token(Users.admin()).send().body();
        assertThat(list).contains(name).doesNotContain("argon2").doesNotContain(PASSWORD);
        assertThat(list).doesNotContainIgnoringCase("hash").doesNotContain("\"password\"");
    }

    @Test
    void aTakenNameIsRefusedInEveryCaseAndWidth() {
        Users.create(name);
        for (String other : List.of(
                name,
                name.toUpperCase(java.util.Locale.ROOT),
                "\uff35" + name.substring(1),
                "\uff55" + name.substring(1))) {
            Reply reply = call("create", wanted("").replace(name, other));
            assertRefused(reply, 409, "conflict");
        }
        long second = Users.create("second-" + name);
        assertRefused(call("update", "{\"id\":" + second + ",\"username\":\"" + name + "\"}"), 409, "conflict");
    }

    @Test
    void aUserMayBeRenamedToAnotherCaseOfTheOwnName() {
        long id = Users.create(name);
        String upper = name.toUpperCase(java.util.Locale.ROOT);
        assertThat(done(call("update", "{\"id\":" + id + ",\"username\":\"" + upper + "\"}"))
                        .getString("username"))
                .isEqualTo(upper);
        assertThat(Users.tryLogIn(upper, PASSWORD, HERE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\\u0000", "x\\n", " x", "x ", "", "x\\u200b", "x\\u202e", "\\ud800"})
    void badNamesAreRefused(String bad) {
        Reply reply = call("create", wanted("").replace(name, bad.isEmpty() ? "" : name + bad));
        if (bad.equals(" x")) {
            reply = call("create", wanted("").replace(name, " " + name));
        }
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    }

    @Test
    void anUnknownRightIsNamed() {
        for (Reply reply : List.of(
                call("create", wanted(",\"rights\":[\"tariffs.plans\",\"tariffs.nonsense\"]")),
                call("rights", "{\"id\":" + Users.create("r-" + name) + ",\"rights\":[\"tariffs.nonsense\"]}"),
                call("create", wanted(",\"rights\":[\"claims\",\"tariffs.nonsense\"]")))) {
            assertRefused(reply, 400, "invalid-value");
            assertThat(reply.body()).contains("tariffs.nonsense");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "10.0.0/8", "localhost", "10.0.0.0/-1", "010.0.0.0/8", "::ffff:10.0.0.0/104", ""})
    void aBadNetworkIsRefused(String network) {
        Reply reply = call("create", wanted(",\"networks\":[\"" + network + "\"]"));
        assertRefused(reply, 400, "invalid-value");
        assertThat(reply.body()).contains("\"networks\"");
    }

    @Test
    void nobodyGrantsWhatHeDoesNotHold() {
        Users.create(
                name, "apiusers.create", "apiusers.rights", "apiusers.password", "apiusers.delete", "tariffs.plans");
        String token = Users.logIn(name, PASSWORD, HERE);
        long victim = Users.create("v-" + name, "tariffs.details");
        List<Reply> replies = List.of(
                as(token, "create", wanted(",\"rights\":[\"apiusers.list\"]").replace(name, "x-" + name)),
                as(token, "rights", "{\"id\":" + victim + ",\"rights\":[\"tariffs.details\",\"apiusers.list\"]}"),
                as(token, "password", "{\"id\":" + victim + "}"),
                as(token, "delete", "{\"id\":" + victim + "}"));
        assertThat(replies).allSatisfy(reply -> assertRefused(reply, 403, "method-not-granted"));
        assertThat(listed(victim).getJsonArray("rights").toString()).isEqualTo("[\"tariffs.details\"]");
        done(as(token, "rights", "{\"id\":" + victim + ",\"rights\":[\"tariffs.details\",\"tariffs.plans\"]}"));
        done(as(token, "rights", "{\"id\":" + victim + ",\"rights\":[]}"));
    }

    private static Reply as(String token, String method, String json) {
        return Request.post("/api/apiusers/" + method).token(token).json(json).send();
    }

    @Test
    void whatIsAbsentStaysAndNullClears() {
        long id = Users.create(name, "tariffs.plans");
        done(call("update", "{\"id\":" + id + ",\"description\":\"Billing\",\"networks\":[\"127.0.0.0/8\"]}"));
        JsonObject same = done(call("update", "{\"id\":" + id + "}"));
        assertThat(same.getString("description")).isEqualTo("Billing");
        assertThat(same.getJsonArray("networks")).hasSize(1);
        assertThat(same.getJsonArray("rights")).hasSize(1);
        JsonObject cleared = done(call("update", "{\"id\":" + id + ",\"description\":null,\"networks\":null}"));
        assertThat(cleared.isNull("description")).isTrue();
        assertThat(cleared.getJsonArray("networks")).isEmpty();
    }

    @Test
    void fieldsThatTheMethodDoesNotListCannotBeSet() {
        long id = Users.create(name);
        for (String member : List.of("rights", "tokenversion", "passwordhash", "version", "password")) {
            assertRefused(call("update", "{\"id\":" + id + ",\"" + member + "\":\"1\"}"), 400, "unknown-member");
        }
    }

    @Test
    void aMadePasswordIsShownOnceAndWorks() {
        long id = Users.create(name);
        JsonObject made = done(call("password", "{\"id\":" + id + "}"));
        String password = made.getString("password");
        assertThat(password.length()).isGreaterThanOrEqualTo(15);
        assertThat(Users.tryLogIn(name, password, HERE).status()).isEqualTo(200);
        assertThat(Users.tryLogIn(name, PASSWORD, "127.94.0.2").status()).isEqualTo(401);
        assertThat(done(call("password", "{\"id\":" + id + "}")).getString("password"))
                .isNotEqualTo(password);
    }

    @Test
    void aSetPasswordIsNotShown() {
        long id = Users.create(name);
        Reply reply = call("password", "{\"id\":" + id + ",\"password\":\"another long password\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).doesNotContain("another long password");
        assertThat(Users.tryLogIn(name, "another long password", HERE).status()).isEqualTo(200);
        assertThat(call("password", "{\"id\":" + id + ",\"password\":\"too short\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aDeletedUserIsGoneAndTheNameFree() {
        long id = Users.create(name);
        Users.logIn(name, PASSWORD, HERE);
        Reply reply = call("delete", "{\"id\":" + id + "}");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(Users.tryLogIn(name, PASSWORD, "127.94.0.3").status()).isEqualTo(401);
        assertRefused(call("delete", "{\"id\":" + id + "}"), 404, "not-found");
        assertThat(Users.create(name)).isNotEqualTo(id);
    }

    @Test
    void usersThatDoNotExistAreNotFound() {
        for (String method : List.of("update", "password", "delete")) {
            assertRefused(call(method, "{\"id\":987654321}"), 404, "not-found");
        }
        assertRefused(call("rights", "{\"id\":987654321,\"rights\":[]}"), 404, "not-found");
    }

    @Test
    void ofTwoCreationsAtOnceOneWins() throws Exception {
        for (int round = 0; round < 3; round++) {
            String body = wanted("").replace(name, "race-" + round + name);
            assertThat(atOnce(4, body, "create"))
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status != 200)
                    .containsOnly(409);
        }
    }

    @Test
    void changesAtOnceEndInOneOfThemOrInAConflict() throws Exception {
        long id = Users.create(name);
        List<Integer> statuses = atOnce(6, "{\"id\":" + id + ",\"rights\":[\"tariffs.plans\"]}", "rights");
        assertThat(statuses).contains(200).isSubsetOf(200, 409);
        assertThat(listed(id).getJsonArray("rights"))
                .isEqualTo(Json.createArrayBuilder(List.of("tariffs.plans")).build());
    }

    private static List<Integer> atOnce(int times, String body, String method) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                calls.add(threads.submit(() -> call(method, body).status()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : calls) {
                statuses.add(call.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }
}
