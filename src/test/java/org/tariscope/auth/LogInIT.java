package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** Log-in over HTTP: who gets a token, and that everybody else reads the same. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogInIT {
    private static final String HERE = "127.0.0.1";
    private static final String WRONG = "certainly not the right one";

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    /** Precomposed e with acute: as names are stored. */
    private final String name = "Ren\u00e9-" + suffix;

    private int sources;

    @BeforeAll
    void makeUser() {
        Users.create(name);
    }

    /** A source address that nobody has failed from, so that no lock of another test is in the way. */
    private String freshSource() {
        sources++;
        return "127.90." + sources / 250 + "." + (1 + sources % 250);
    }

    @Test
    void theRightPasswordGetsATokenForSixHours() {
        Reply reply = Users.tryLogIn(name, ServerUnderTest.PASSWORD, HERE);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        JsonObject body = Users.object(reply);
        assertThat(body.keySet()).containsExactly("token", "expires_in", "token_type");
        assertThat(body.getInt("expires_in")).isEqualTo(21_600);
        assertThat(body.getString("token_type")).isEqualTo("Bearer");
    }

    @Test
    void xmlAndFormsLogInAsWell() {
        Reply xml = Request.post("/api/auth/xml")
                .xml("<request><username>" + name + "</username><password>" + ServerUnderTest.PASSWORD
                        + "</password></request>")
                .send();
        assertThat(xml.status()).as(xml.body()).isEqualTo(200);
        assertThat(xml.body())
                .matches("(?s).*<auth><token>[\\w.-]+</token><expires_in>21600</expires_in>"
                        + "<token_type>Bearer</token_type></auth>.*");
        Reply form = Request.post("/api/auth")
                .form("username=" + name.replace("\u00e9", "%C3%A9") + "&password=" + ServerUnderTest.PASSWORD)
                .send();
        assertThat(form.status()).as(form.body()).isEqualTo(200);
    }

    @Test
    void theTokenTellsNothingButWhoseItIs() {
        String token = Users.logIn(name, ServerUnderTest.PASSWORD, HERE);
        assertThat(TokenText.header(token).keySet()).containsExactlyInAnyOrder("alg", "typ", "kid");
        JsonObject claims = TokenText.claims(token);
        assertThat(claims.keySet())
                .containsExactlyInAnyOrder("iss", "sub", "upn", "aud", "iat", "nbf", "exp", "jti", "tv", "ipb");
        assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(21_600);
        assertThat(claims.getString("upn")).isEqualTo(name);
        assertThat(claims.toString()).doesNotContain(HERE);
    }

    @Test
    void eachTokenHasAnIdOfItsOwn() {
        assertThat(Stream.generate(() -> Users.logIn(name, ServerUnderTest.PASSWORD, HERE))
                        .limit(5)
                        .map(token -> TokenText.claims(token).getString("jti")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whateverIsWrongReadsTheSame() {
        String disabled = "off-" + suffix;
        long id = Users.create(disabled);
        administer("{\"id\":" + id + ",\"enabled\":false}");
        String foreign = "foreign-" + suffix;
        administer("{\"id\":" + Users.create(foreign) + ",\"networks\":[\"203.0.113.0/24\"]}");
        String locked = freshSource();
        for (int failure = 0; failure < GuardPolicy.PAIR_FAILURES; failure++) {
            Users.tryLogIn(name, WRONG, locked);
        }
        Map<String, Reply> replies = Map.of(
                "unknown user", Users.tryLogIn("nobody-" + suffix, WRONG, freshSource()),
                "wrong password", Users.tryLogIn(name, WRONG, freshSource()),
                "disabled user", Users.tryLogIn(disabled, ServerUnderTest.PASSWORD, freshSource()),
                "foreign network", Users.tryLogIn(foreign, ServerUnderTest.PASSWORD, freshSource()),
                "locked, wrong", Users.tryLogIn(name, WRONG, locked),
                "locked, right", Users.tryLogIn(name, ServerUnderTest.PASSWORD, locked));
        replies.forEach((kind, reply) -> {
            assertThat(reply.status()).as(kind).isEqualTo(401);
            assertThat(reply.problem()).as(kind).isEqualTo("invalid-credentials");
            assertThat(withoutId(reply)).as(kind).isEqualTo(withoutId(replies.get("wrong password")));
            assertThat(headers(reply)).as(kind).isEqualTo(headers(replies.get("wrong password")));
            assertThat(reply.bytes().length)
                    .as(kind)
                    .isEqualTo(replies.get("wrong password").bytes().length);
        });
    }

    List<String> otherNames() {
        String decorated = name.replace("R", "\uff32");
        return List.of(
                name.toLowerCase(java.util.Locale.ROOT),
                name.toUpperCase(java.util.Locale.ROOT),
                name + " ",
                " " + name,
                name + "\u0000",
                name + "\u200b",
                decorated,
                name.replace("\u00e9", "e"),
                name + "\n");
    }

    @ParameterizedTest
    @MethodSource("otherNames")
    void aNameThatIsNearlyRightIsAnotherName(String other) {
        Reply reply = Users.tryLogIn(other, ServerUnderTest.PASSWORD, freshSource());
        assertThat(reply.problem()).isEqualTo("invalid-credentials");
    }

    @Test
    void accentsMayBeTypedAsCharactersOfTheirOwn() {
        String decomposed = name.replace("\u00e9", "e\u0301");
        assertThat(Users.tryLogIn(decomposed, ServerUnderTest.PASSWORD, HERE).status())
                .isEqualTo(200);
    }

    @Test
    void passwordsCountExactlyAsSent() {
        String password = ServerUnderTest.PASSWORD;
        for (String other : List.of(
                password + " ",
                " " + password,
                password.toUpperCase(java.util.Locale.ROOT),
                password.substring(0, password.length() - 1),
                password + "\u0000")) {
            assertThat(Users.tryLogIn(name, other, freshSource()).status()).isEqualTo(401);
        }
    }

    @Test
    void anyPasswordOfTheRightLengthCanBeUsedAndAllOfItCounts() {
        String seventyTwo = "correct horse battery staple ".repeat(3).substring(0, 72);
        for (String password : List.of(
                "nul \u0000 in the middle",
                "\ud83d\ude00".repeat(15),
                "\ud83d\ude00".repeat(128),
                "  blanks at both ends  ",
                "\u043f\u0430\u0440\u043e\u043b\u044c-\u043d\u0430-\u043f\u0456\u0432\u0440\u043e\u043a\u0443",
                seventyTwo + " and more behind it")) {
            String user = "p-" + UUID.randomUUID();
            assertThat(create(user, password).status()).isEqualTo(200);
            assertThat(Users.tryLogIn(user, password, HERE).status()).isEqualTo(200);
            String shortened = password.substring(0, password.length() - 1);
            assertThat(Users.tryLogIn(user, shortened, freshSource()).status()).isIn(400, 401);
            if (password.startsWith(seventyTwo)) {
                assertThat(Users.tryLogIn(user, seventyTwo, freshSource()).status())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void passwordsAgainstTheRuleCannotBeSet() {
        String user = "Rule-" + suffix;
        for (String password : List.of(
                "fourteen signs",
                "\ud83d\ude00".repeat(14),
                "x".repeat(129),
                "my rule-" + suffix + " password",
                "I like TariScope a lot",
                "")) {
            Reply reply = create(user, password);
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(reply.body()).contains("\"password\"");
            assertThat(password.isEmpty() || !reply.body().contains(password)).isTrue();
        }
    }

    @Test
    void credentialsInTheUrlAreRefused() {
        String query = "?username=" + "demo" + "&password=" + ServerUnderTest.PASSWORD;
        Reply get = Request.get("/api/auth" + query).send();
        assertThat(get.status()).isEqualTo(405);
        assertThat(get.header("Allow")).isEqualTo("POST, OPTIONS");
        for (String path : List.of("/api/auth", "/api/auth/", "/api/auth/xml", "/api/auth/xml/", "/api/api.auth")) {
            Reply reply = Request.post(path + query).send();
            assertThat(reply.status()).as(path).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo("credentials-in-url");
            assertThat(reply.body()).doesNotContain(ServerUnderTest.PASSWORD);
        }
    }

    @Test
    void credentialsAnywhereButInTheBodyAreNoLogIn() {
        String basic = "Basic ZGVtbzpvbmx5LWZvci10aGUtdGVzdHMtb2Ytb25lLXJ1bg==";
        assertThat(Request.post("/api/auth")
                        .header("Authorization", basic)
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(Request.get("/api/claims")
                        .header("Authorization", basic)
                        .send()
                        .problem())
                .isEqualTo("token-required");
        assertThat(Request.post("/api/auth")
                        .header("Cookie", "username=demo; password=" + ServerUnderTest.PASSWORD)
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/jose"})
    void otherBodiesAreNoLogIn(String type) {
        String json = credentials("demo", ServerUnderTest.PASSWORD);
        Reply reply =
                Request.post("/api/auth").body(type, TokenForge.utf8(json)).send();
        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void aBodyOfTwoTypesIsNoLogIn() {
        String json = credentials("demo", ServerUnderTest.PASSWORD);
        Reply reply = Request.post("/api/auth")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .json(json)
                .send();
        assertThat(reply.status()).isIn(400, 415);
    }

    @Test
    void firstLogInsAtOnceAllSucceed() {
        String user = "first-" + suffix;
        Users.create(user);
        List<Integer> statuses = Stream.generate(() -> user)
                .limit(8)
                .parallel()
                .map(same -> Users.tryLogIn(same, ServerUnderTest.PASSWORD, "127.0.0.3")
                        .status())
                .toList();
        assertThat(statuses).containsOnly(200);
    }

    private static Reply create(String user, String password) {
        return Request.post("/api/apiusers/create")
                .token(Users.admin())
                .json(credentials(user, password))
                .send();
    }

    private static String credentials(String user, String password) {
        return Json.createObjectBuilder()
                .add("username", user)
                .add("password", password)
                .build()
                .toString();
    }

    private static void administer(String body) {
        Reply reply = Request.post("/api/apiusers/update")
                .token(Users.admin())
                .json(body)
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static String withoutId(Reply reply) {
        return reply.body().replace(reply.header("X-Request-Id"), "");
    }

    private static Map<String, List<String>> headers(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers());
        headers.remove("Date");
        headers.remove("X-Request-Id");
        return headers;
    }
}
