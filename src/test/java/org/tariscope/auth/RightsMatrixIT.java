package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariscope.ApiApplication;
import org.tariscope.http.Access;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.Verb;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** Every method, in every spelling, by every kind of caller: generated from the catalogue. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsMatrixIT {
    private static final String HERE = "127.0.0.1";
    /** Methods that want one of two ways to name a thing, so that no parameter is required by itself. */
    private static final Set<String> ONE_OF_SEVERAL = Set.of("subscriber.get", "tariffs.time");

    private static final List<String> RIGHTS = ApiApplication.catalogue().rights();

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String changing = "matrix-" + suffix;
    private final Map<String, String> outsiders = new LinkedHashMap<>();
    private List<String> grantable;
    private long changingId;
    private String token;
    private String powerless;

    @BeforeAll
    void makeUsers() {
        grantable = Users.array(Request.get("/api/claims").token(Users.admin()).send()).stream()
                .map(claim -> claim.asJsonObject().getString("name"))
                .filter(RIGHTS::contains)
                .toList();
        changingId = Users.create(changing);
        token = Users.logIn(changing, ServerUnderTest.PASSWORD, HERE);
        Users.create("powerless-" + suffix);
        powerless = Users.logIn("powerless-" + suffix, ServerUnderTest.PASSWORD, HERE);
        outsiders.put("bad token", token.substring(0, token.length() - 4) + "AAAA");
        outsiders.put("disabled user", disabledUsersToken());
        outsiders.put("logged out", loggedOutToken());
    }

    private String disabledUsersToken() {
        String name = "disabled-" + suffix;
        long id = Users.create(name, grantable.toArray(String[]::new));
        String disabled = Users.logIn(name, ServerUnderTest.PASSWORD, HERE);
        administer("update", "{\"id\":" + id + ",\"enabled\":false}", 200);
        return disabled;
    }

    private String loggedOutToken() {
        String ended = Users.logIn(changing, ServerUnderTest.PASSWORD, HERE);
        Reply reply = Request.post("/api/auth/logout").token(ended).send();
        assertThat(reply.status()).isEqualTo(204);
        return ended;
    }

    static Stream<MethodDescription> methods() {
        return ApiApplication.catalogue().methods().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whoHasNoGoodTokenIsRefusedInEverySpelling(MethodDescription method) {
        List<String> wrong = new ArrayList<>();
        for (Spelling spelling : spellings(method)) {
            boolean open = method.access() == Access.OPEN;
            Reply anonymous = call(method, spelling).send();
            check(wrong, spelling, anonymous, open ? letIn(method) : 401, open ? "" : "token-required", "no token");
            outsiders.forEach((kind, bad) -> {
                Reply reply = call(method, spelling).token(bad).send();
                check(wrong, spelling, reply, open ? letIn(method) : 401, open ? "" : "invalid-token", kind);
            });
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void onlyTheMethodsOwnRightOpensItAndInEverySpelling(MethodDescription method) {
        List<String> wrong = new ArrayList<>();
        boolean free = method.access() != Access.RIGHT;
        for (Spelling spelling : spellings(method)) {
            Reply without = call(method, spelling).token(powerless).send();
            check(wrong, spelling, without, free ? letIn(method) : 403, free ? "" : "method-not-granted", "no right");
        }
        if (grantable.contains(method.name())) {
            grant(List.of(method.name()));
            checkAll(wrong, method, letIn(method), "", "this right alone");
            grant(grantable.stream()
                    .filter(right -> !right.equals(method.name()))
                    .toList());
            checkAll(wrong, method, 403, "method-not-granted", "all rights but this");
        }
        assertThat(wrong).isEmpty();
    }

    /** Every one on one server, on the other every third, by turns: who may run what is decided by nothing of a server's. */
    private static List<Spelling> spellings(MethodDescription method) {
        List<Spelling> all = Spelling.of(method);
        if (ServerUnderTest.name().equals("payara-h2")) {
            return all;
        }
        int first = Math.floorMod(method.name().hashCode(), 3);
        return IntStream.range(0, all.size())
                .filter(index -> index % 3 == first)
                .mapToObj(all::get)
                .toList();
    }

    private void checkAll(List<String> wrong, MethodDescription method, int status, String problem, String kind) {
        for (Spelling spelling : spellings(method)) {
            check(wrong, spelling, call(method, spelling).token(token).send(), status, problem, kind);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void noTrickWithThePathReachesTheMethod(MethodDescription method) {
        List<String> wrong = new ArrayList<>();
        for (String path : Spelling.tricks(method)) {
            Reply reply = call(method, path).token(Users.admin()).send();
            boolean outside = !path.startsWith("/api/") && reply.problem().equals("method-not-allowed");
            boolean refused =
                    reply.status() == 404 && reply.problem().equals("not-found") || reply.status() == 400 || outside;
            if (!refused && !isTheServersOwn(reply) || isHtml(reply)) {
                wrong.add(path + ": " + reply.status() + " " + reply.header("Content-Type") + " " + reply.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void onlyTheMethodsOwnVerbRunsIt(MethodDescription method) {
        List<String> wrong = new ArrayList<>();
        List<String> allowed = verbs(method);
        for (String verb : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "FOO", "get", "PROPFIND")) {
            if (allowed.contains(verb)) {
                continue;
            }
            Reply reply = Request.of(verb, "/api/" + method.path())
                    .token(Users.admin())
                    .header("X-HTTP-Method-Override", method.verb().name())
                    .header("X-Method-Override", method.verb().name())
                    .send();
            boolean refused = reply.status() == 405 && reply.problem().equals("method-not-allowed");
            if (!refused || !reply.header("Allow").equals(String.join(", ", allowed))) {
                wrong.add(verb + ": " + reply.status() + " " + reply.headers() + " " + reply.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Some servers refuse it before any application sees it, so only that it is refused can be asked for. */
    @ParameterizedTest
    @MethodSource("methods")
    void traceIsRefused(MethodDescription method) {
        Reply reply = Request.of("TRACE", "/api/" + method.path())
                .token(Users.admin())
                .send();
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.body()).doesNotContain("Authorization").doesNotContain("<html");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void optionsAnswersOnlyAllow(MethodDescription method) {
        Reply reply = Request.of("OPTIONS", "/api/" + method.path()).send();
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Allow")).isEqualTo(String.join(", ", verbs(method)));
        assertThat(reply.body()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void headNeedsTheRightOfGet(MethodDescription method) {
        if (method.verb() != Verb.GET) {
            return;
        }
        String target = target(method, "/api/" + method.path());
        boolean free = method.access() != Access.RIGHT;
        assertThat(Request.of("HEAD", target).send().status()).isEqualTo(free && open(method) ? letIn(method) : 401);
        assertThat(Request.of("HEAD", target).token(powerless).send().status()).isEqualTo(free ? letIn(method) : 403);
        if (grantable.contains(method.name())) {
            Reply reply = Request.of("HEAD", target).token(Users.admin()).send();
            assertThat(reply.status()).isEqualTo(letIn(method));
        }
    }

    @Test
    void whoLacksTheRightLearnsNothingOfIds() {
        for (String target : List.of(
                "/api/tariffs/details?planid=43",
                "/api/tariffs/details?planid=999999",
                "/api/tariffs/details?planid=x")) {
            assertThat(Request.get(target).token(powerless).send().problem()).isEqualTo("method-not-granted");
        }
        for (String body : List.of("{\"id\":1}", "{\"id\":987654321}", "{\"id\":", "")) {
            Reply reply = Request.post("/api/apiusers/delete")
                    .token(powerless)
                    .json(body)
                    .send();
            assertThat(reply.problem()).isEqualTo("method-not-granted");
        }
    }

    @Test
    void theRefusalNamesTheMethod() {
        Reply reply = Request.get("/api/tariffs/plans/").token(powerless).send();
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"tariffs.plans\"");
        assertThat(reply.body()).contains("tariffs.plans");
    }

    @Test
    void aRightCountsFromTheNextRequestOnAndIsGoneOnTheNext() {
        for (int round = 0; round < 20; round++) {
            grant(List.of("tariffs.plans"));
            assertThat(Request.get("/api/tariffs/plans").token(token).send().status())
                    .isEqualTo(200);
            grant(List.of());
            assertThat(Request.get("/api/tariffs/plans").token(token).send().status())
                    .isEqualTo(403);
        }
    }

    @Test
    void claimsListsTheCallersOwnRightsAndNothingElse() {
        grant(List.of("tariffs.plans"));
        Reply reply = Request.get("/api/claims").token(token).send();
        List<String> free = methods()
                .filter(method -> method.access() != Access.RIGHT)
                .map(MethodDescription::name)
                .toList();
        assertThat(Users.array(reply))
                .extracting(claim -> claim.asJsonObject().getString("name"))
                .contains("tariffs.plans")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.equals("tariffs.plans") || free.contains(name));
    }

    @Test
    void theServersOwnDescriptionsAreNotServed() {
        for (String path : List.of(
                "/api/application.wadl", "/application.wadl", "/api/tariffs/plans/application.wadl", "/api/", "/api")) {
            Reply reply = Request.get(path).token(Users.admin()).send();
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(isHtml(reply)).as(path).isFalse();
        }
        assertThat(Request.of("OPTIONS", "/api/application.wadl").send().status())
                .isEqualTo(404);
    }

    private void grant(List<String> rights) {
        String list = String.join("\",\"", rights);
        administer(
                "rights",
                "{\"id\":" + changingId + ",\"rights\":[" + (rights.isEmpty() ? "" : "\"" + list + "\"") + "]}",
                200);
    }

    private static void administer(String method, String body, int status) {
        Reply reply = Request.post("/api/apiusers/" + method)
                .token(Users.admin())
                .json(body)
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    }

    private static Request call(MethodDescription method, Spelling spelling) {
        Request request = call(method, spelling.path());
        String file = method.isCsv() ? ", text/csv" : "";
        return spelling.accept()
                .map(accept -> request.header("Accept", accept + file))
                .orElse(request);
    }

    /** A call that does nothing where it is let in: a plain reading, or a parameter that no method knows. */
    private static Request call(MethodDescription method, String path) {
        if (method.file().isPresent()) {
            return Request.post(path + "?nosuchparameter=1")
                    .body(method.file().get().mediaType(), "x".getBytes(StandardCharsets.UTF_8));
        }
        return method.verb() == Verb.GET
                ? Request.get(target(method, path))
                : Request.post(path).json("{\"nosuchparameter\":1}");
    }

    private static String target(MethodDescription method, String path) {
        return needsParameters(method) ? path + "?nosuchparameter=1" : path;
    }

    private static boolean needsParameters(MethodDescription method) {
        return ONE_OF_SEVERAL.contains(method.name())
                || method.parameters().stream().anyMatch(Parameter::required);
    }

    private static int letIn(MethodDescription method) {
        return method.verb() == Verb.GET && !needsParameters(method) ? 200 : 400;
    }

    private static boolean open(MethodDescription method) {
        return method.access() == Access.OPEN;
    }

    private static List<String> verbs(MethodDescription method) {
        return method.verb() == Verb.GET ? List.of("GET", "HEAD", "OPTIONS") : List.of("POST", "OPTIONS");
    }

    /** Payara now and then fails at a path that ends in dots before any application sees it, and answers nothing. */
    private static boolean isTheServersOwn(Reply reply) {
        return reply.header("X-Request-Id").isEmpty() && reply.body().isEmpty();
    }

    private static boolean isHtml(Reply reply) {
        return reply.header("Content-Type").contains("html") || reply.body().contains("<html");
    }

    private static void check(
            List<String> wrong, Spelling spelling, Reply reply, int status, String problem, String by) {
        String type = reply.status() < 400
                ? spelling.format().mediaType()
                : spelling.format().problemMediaType();
        boolean right = reply.status() == status
                && (problem.isEmpty() || reply.problem().equals(problem))
                && reply.header("Content-Type").equals(type + ";charset=UTF-8");
        if (!right) {
            wrong.add(by + ", " + spelling + ": " + reply.status() + " " + reply.headers() + " " + reply.body());
        }
    }
}
