package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, queries, headers and verbs over the wire: the right refusal, and never anything of the server's own. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_SERVER)
class UrlIT {
    private static final String DETAILS = "/api/tariffs/details";

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryEndsAsTheCatalogueSays(String query, String expected) {
        for (boolean xml : new boolean[] {false, true}) {
            Wire.Reply reply = get(DETAILS + (xml ? "/xml/?" : "/?") + query);
            Sound.problem(reply, 400, expected, xml);
        }
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("planid=43&planid=43", "duplicate-parameter"),
                Arguments.of("planid=43&PLANID=43", "duplicate-parameter"),
                Arguments.of("planid=43&%70lanid=43", "duplicate-parameter"),
                Arguments.of("planid[]=43", "unknown-member"),
                Arguments.of("planid[0]=43&planid[1]=43", "unknown-member"),
                Arguments.of("planid.value=43", "unknown-member"),
                Arguments.of("plan=43", "unknown-member"),
                Arguments.of("planid=43;direction=in", "type"),
                Arguments.of("planid=abc", "type"),
                Arguments.of("planid=1.5", "type"),
                Arguments.of("planid=", "type"),
                Arguments.of("planid", "type"),
                Arguments.of("planid=%00", "type"),
                Arguments.of("planid=-1", "out-of-range"),
                Arguments.of("planid=9223372036854775808", "out-of-range"),
                Arguments.of("planid=" + "9".repeat(33), "number-too-long"),
                Arguments.of("direction=up", "invalid-value"),
                Arguments.of("planid=abc&direction=up", "invalid-parameters"),
                Arguments.of("=1", "malformed"),
                Arguments.of("planid=%C0%AF", "encoding"),
                Arguments.of("%FF=1", "encoding"),
                Arguments.of("x=" + "a".repeat(4095), "too-long"),
                Arguments.of(fields(33), "too-many-values"),
                Arguments.of(fields(32), "unknown-member"));
    }

    /** A server may refuse these before the application sees them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "planid=%",
                "planid=%zz",
                "planid=%4",
                "planid=%u0034",
                "planid=\u00e9",
                "planid=<script>",
                "planid=\"",
                "planid={}|\\^`",
                "planid=\u0080\u00ff"
            })
    void queryThatIsNoUriIs400(String query) {
        Wire.Reply reply = get(DETAILS + "?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContainIgnoringCase("<html").doesNotContain("<script>", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api",
                "/api/",
                "/apix",
                "/api//claims",
                "//api/claims",
                "/api/claims;x=1",
                "/api/claims/;x=1",
                "/api;x=1/claims",
                "/api/./claims",
                "/api/tariffs/../claims",
                "/api/CLAIMS",
                "/api/Claims",
                "/api/claims/json/json",
                "/api/claims/JSON",
                "/api/claims%20",
                "/api/%63laims",
                "/api/claims.",
                "/api/claims..",
                "/api/.claims",
                "/api/tariffs",
                "/api/tariffs/details/more",
                "/api/application.wadl",
                "/api/openapi",
                "/openapi",
                "/h2-console",
                "/health",
                "/metrics/x",
                "/error",
                "/index.html"
            })
    void everyOtherPathIsNotFound(String path) {
        Wire.Reply reply = get(path);
        Sound.problem(reply, 404, "not-found", false);
    }

    @ParameterizedTest
    @CsvSource({"/api/nothing/xml", "/api/claims/xml/xml", "/api/json/xml", "/api/claims;x=1/xml"})
    void unknownPathThatEndsWithXmlIsNotFoundInXml(String path) {
        Sound.problem(get(path), 404, "not-found", true);
    }

    @Test
    void pathBeyond512CharactersIsNotFound() {
        Sound.problem(get("/api/" + "a".repeat(600)), 404, "not-found", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/cl%2faims", "/api%2fclaims", "/api/claims%00", "/api/claims%5c", "/api/%ff", "/api/\u00e9"
            })
    void pathThatIsEncodedOddlyRunsNoMethod(String path) {
        Wire.Reply reply = get(path);
        assertThat(reply.status()).isBetween(400, 404);
        assertThat(reply.body()).doesNotContainIgnoringCase("<html").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "FOO", "PROPFIND", "LINK"})
    void otherVerbsAre405WithAllow(String verb) {
        Wire.Reply reply = Request.of(verb, "/api/claims").token(Users.demo()).send();
        Sound.problem(reply, 405, "method-not-allowed", false);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        Wire.Reply post = Request.of(verb, "/api/auth/xml").send();
        Sound.problem(post, 405, "method-not-allowed", true);
        assertThat(post.header("Allow")).isEqualTo("POST, OPTIONS");
    }

    @Test
    void verbsOfOtherMethodsAre405() {
        Sound.problem(
                Request.post("/api/claims").token(Users.demo()).json("{}").send(), 405, "method-not-allowed", false);
        Sound.problem(get("/api/auth?username=demo"), 405, "method-not-allowed", false);
        assertThat(Request.of("TRACE", "/api/claims")
                        .header("X-A", "echo")
                        .send()
                        .body())
                .doesNotContain("echo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"})
    void noHeaderChangesTheVerb(String header) {
        Wire.Reply reply = Request.get("/api/auth/logout")
                .token(Users.demo())
                .header(header, "POST")
                .send();
        Sound.problem(reply, 405, "method-not-allowed", false);
    }

    @Test
    void optionsAnswersOnlyAllow() {
        Wire.Reply reply = Request.of("OPTIONS", DETAILS).send();
        assertThat(Sound.sound(reply).status()).isEqualTo(204);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void manyHeadersAndOddOnesHarmNothing() {
        Request request = Request.get("/api/tariscope/version").token(Users.demo());
        IntStream.range(0, 80).forEach(i -> request.header("X-Many-" + i, "v".repeat(30)));
        request.header("If-Modified-Since", "yesterday")
                .header("Range", "bytes=0-1")
                .header("Cookie", "JSESSIONID=abc; token=x")
                .header("X-Forwarded-Host", "evil.example")
                .header("Accept-Charset", "utf-7");
        assertThat(Sound.sound(request.send()).status()).isEqualTo(200);
    }

    @Test
    void twoHundredHeadersAreAnsweredOrRefused() {
        Request request = Request.get("/api/tariscope/version").token(Users.demo());
        IntStream.range(0, 200).forEach(i -> request.header("X-Many-" + i, "v"));
        Wire.Reply reply = request.send();
        assertThat(reply.status()).isIn(200, 400, 431);
        assertThat(reply.body()).doesNotContainIgnoringCase("<html").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd-1234", "A2345678", "0e7d7f6c-0b6f-4d0e-9d0a-6a1f4b1a2c3d"})
    void harmlessRequestIdComesBack(String id) {
        Wire.Reply reply = Request.get("/api/claims").header("X-Request-Id", id).send();
        assertThat(Sound.problem(reply, 401, "token-required", false).header("X-Request-Id"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space", "a;b=c-dddd", "<script>1", "\"quoted-one\"", "underscore_1"})
    void otherRequestIdIsReplaced(String id) {
        for (String path : new String[] {"/api/claims", "/api/nothing", "/health/live"}) {
            Wire.Reply reply = Request.get(path).header("X-Request-Id", id).send();
            assertThat(reply.header("X-Request-Id")).isNotEqualTo(id).matches("[0-9a-f-]{36}");
        }
        String tooLong = "a".repeat(65);
        assertThat(Request.get("/api/claims")
                        .header("X-Request-Id", tooLong)
                        .send()
                        .header("X-Request-Id"))
                .isNotEqualTo(tooLong);
    }

    @Test
    void publicKeysAreSoundToo() {
        Wire.Reply reply = Request.get("/api/.well-known/jwks.json").send();
        assertThat(Sound.sound(reply).status()).isEqualTo(200);
        assertThat(reply.body()).startsWith("{\"keys\":[").doesNotContain("\"d\":", "\"k\":");
        assertThat(Request.post("/api/.well-known/jwks.json").send().status()).isEqualTo(405);
    }

    private static Wire.Reply get(String target) {
        return Request.get(target).token(Users.demo()).send();
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m" + i + "=1").collect(Collectors.joining("&"));
    }
}
