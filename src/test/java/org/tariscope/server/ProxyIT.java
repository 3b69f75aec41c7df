package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proxies that docs/ shows: no request hides in another, and nobody speaks for another address. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_SERVER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyIT {
    private static final int PATIENCE_MILLIS = 5000;
    private static final int SHORT_PATIENCE_MILLIS = 1000;
    private static final String HERE = "127.33.0.1";
    private static final String ELSEWHERE = "127.33.0.2";
    private static final String FORGED = "203.0.113.7";

    /**
     * haproxy makes one length of equal ones, as RFC 9112 section 6.3 allows, and sends a null on in its line, which the
     * server refuses. Both see the same end of such a request, so that what follows is a request like others.
     */
    private static final Predicate<String> PLAIN_BEHIND_HAPROXY =
            row -> row.contains("Content-Length: 2|Content-Length: 2|")
                    || row.contains("Content-Length: 2, 2|")
                    || row.contains("X-A: a\0b|");

    private final Map<ReverseProxy.Kind, ReverseProxy> proxies = new EnumMap<>(ReverseProxy.Kind.class);

    @BeforeAll
    void start() throws Exception {
        for (ReverseProxy.Kind kind : ReverseProxy.Kind.values()) {
            if (kind.isInstalled()) {
                proxies.put(kind, ReverseProxy.start(kind));
            }
        }
    }

    @AfterAll
    void stop() {
        proxies.values().forEach(ReverseProxy::close);
    }

    /** Everywhere but in CI one may do without the proxies. */
    private ReverseProxy running(ReverseProxy.Kind kind) {
        assumeTrue(
                proxies.containsKey(kind) || "true".equals(System.getenv("CI")),
                () -> "Not tested without Debian's package: " + kind);
        assertThat(proxies).as("installed proxies").containsKey(kind);
        return proxies.get(kind);
    }

    @ParameterizedTest
    @EnumSource
    void ambiguousFramingEndsTheConnectionWith400(ReverseProxy.Kind kind) throws Exception {
        ReverseProxy proxy = running(kind);
        Predicate<String> plain = kind == ReverseProxy.Kind.HAPROXY ? PLAIN_BEHIND_HAPROXY : row -> false;
        FramingRows.each(FramingRows.ambiguous().stream().filter(plain.negate()).toList(), row -> {
            Outcome outcome = Outcome.of(() -> proxy.connect(HERE), PATIENCE_MILLIS, row);
            // haproxy has a status of its own for transfer encodings that it does not know.
            assertThat(outcome.text())
                    .as(row)
                    .matches(Pattern.compile("HTTP/1\\.1 4(00|22) .*", Pattern.DOTALL))
                    .doesNotContain("hidden-request");
            assertThat(outcome.answers()).as(row + outcome.text()).isEqualTo(1);
            assertThat(outcome.closed()).as(row).isTrue();
        });
        assertServes(proxy);
    }

    @ParameterizedTest
    @EnumSource
    void nothingHiddenIsExecuted(ReverseProxy.Kind kind) throws Exception {
        ReverseProxy proxy = running(kind);
        FramingRows.each(FramingRows.odd(), row -> {
            Outcome outcome = Outcome.of(() -> proxy.connect(HERE), SHORT_PATIENCE_MILLIS, row);
            assertThat(outcome.answers()).as(row + outcome.text()).isLessThanOrEqualTo(1);
            assertThat(outcome.text()).as(row).doesNotContain(" 200 ", "hidden-request");
        });
        assertServes(proxy);
    }

    /** Payara answers some of these with an empty 200 before the application sees them. */
    @ParameterizedTest
    @EnumSource
    void pathsThatAreNotPlainDoNotGetThrough(ReverseProxy.Kind kind) throws IOException {
        ReverseProxy proxy = running(kind);
        for (String target : List.of(
                "/%",
                "/%zz",
                "/api/%zz",
                "/api/%63laims",
                "/..",
                "/.",
                "/api/..",
                "/api/claims/.",
                "/api/tariffs/../claims",
                "/api/./claims",
                "/api/claims;x=1",
                "/api/..?x=1")) {
            Wire.Reply reply = proxy.send(HERE, Request.get(target));
            assertThat(reply.status()).as(target).isEqualTo(400);
            assertThat(reply.problem()).as(target).isEqualTo("malformed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void bodyBeyondTheLimitIsRefused(ReverseProxy.Kind kind) throws IOException {
        ReverseProxy proxy = running(kind);
        Wire.Reply reply = proxy.send(HERE, Request.post("/api/apiusers/update").json(" ".repeat(70_000)));
        assertThat(reply.status() + " " + reply.problem()).isEqualTo("413 too-large");
    }

    @ParameterizedTest
    @EnumSource
    void theClientsOwnAddressCountsWhateverItClaims(ReverseProxy.Kind kind) throws IOException {
        ReverseProxy proxy = running(kind);
        String token = logIn(proxy);
        for (String value : List.of(FORGED, ELSEWHERE, "unknown", FORGED + ", 127.0.0.65")) {
            assertThat(status(proxy, HERE, token, value)).as(value).isEqualTo(200);
        }
        assertThat(status(proxy, ELSEWHERE, token, HERE)).isEqualTo(401);
        assertThat(Request.get("/api/claims").token(token).from(HERE).send().status())
                .as("the same client without the proxy")
                .isEqualTo(200);
        assertThat(Request.get("/api/claims")
                        .token(token)
                        .from(ELSEWHERE)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    private static int status(ReverseProxy proxy, String from, String token, String claimed) throws IOException {
        return proxy.send(
                        from,
                        Request.get("/api/claims")
                                .token(token)
                                .header("X-Forwarded-For", claimed)
                                .header("Forwarded", "for=" + claimed)
                                .header("X-Real-IP", claimed))
                .status();
    }

    /** Logs in through the proxy, claiming another address. */
    private static String logIn(ReverseProxy proxy) throws IOException {
        String body = "{\"username\":\"" + Users.DEMO + "\",\"password\":\"" + ServerUnderTest.PASSWORD + "\"}";
        Wire.Reply reply = proxy.send(HERE, Request.post("/api/auth").json(body).header("X-Forwarded-For", FORGED));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply).getString("token");
    }

    private static void assertServes(ReverseProxy proxy) {
        try {
            Wire.Reply reply = proxy.send(HERE, Request.get("/api/claims").token(logIn(proxy)));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Strict-Transport-Security")).isNotEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
