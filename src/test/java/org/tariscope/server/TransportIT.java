package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTPS behind a proxy, origins of other pages, and the Host header that nothing depends on. */
@ExtendWith(ServerUnderTest.class)
class TransportIT {
    private static final String PORTAL = "https://portal.example";
    private static final String PROXY = "127.0.0.65";

    @Test
    void hstsOnlyWhereATrustedProxySaysHttps() {
        assertThat(hsts(PROXY, "https")).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(hsts(PROXY, "HTTPS")).isNotEmpty();
        assertThat(hsts(PROXY, "http")).isEmpty();
        assertThat(hsts(PROXY, "https, http")).isEmpty();
        assertThat(hsts("127.0.0.1", "https")).isEmpty();
        assertThat(hsts("127.0.0.80", "https")).isEmpty();
    }

    private static String hsts(String from, String proto) {
        return Request.get("/api/claims")
                .from(from)
                .header("X-Forwarded-For", "192.0.2.7")
                .header("X-Forwarded-Proto", proto)
                .send()
                .header("Strict-Transport-Security");
    }

    @Test
    void allowedOriginMayReadTheAnswer() {
        Wire.Reply reply = Request.get("/api/tariffs/plans")
                .token(Users.demo())
                .header("Origin", PORTAL)
                .send();
        assertThat(Sound.sound(reply).status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(reply.header("Vary")).contains("Origin").contains("Accept-Encoding");
    }

    @Test
    void allowedOriginMayReadErrorsToo() {
        Wire.Reply reply = Request.get("/api/claims").header("Origin", PORTAL).send();
        assertThat(Sound.problem(reply, 401, "token-required", false).header("Access-Control-Allow-Origin"))
                .isEqualTo(PORTAL);
    }

    @Test
    void preflightOfTheAllowedOriginIsAnsweredWithoutAToken() {
        Wire.Reply reply = preflight(PORTAL);
        assertThat(Sound.sound(reply).status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(reply.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST");
        assertThat(reply.header("Access-Control-Allow-Headers")).contains("Authorization", "Content-Type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "*",
                "http://portal.example",
                "https://portal.example:8443",
                "https://portal.example.evil.example",
                "https://PORTAL.example",
                "https://portal.example/",
                "https://portal.example, https://evil.example"
            })
    void noOtherOriginGetsAnyCorsHeader(String origin) {
        for (Wire.Reply reply : new Wire.Reply[] {
            preflight(origin),
            Request.get("/api/claims").header("Origin", origin).send()
        }) {
            assertThat(Sound.sound(reply).headers().keySet())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        }
    }

    @Test
    void withoutAnOriginThereIsNoCorsHeader() {
        assertThat(Request.get("/api/claims").send().headers().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }

    @Test
    void hostHeaderReachesNeitherTokenNorAnswer() {
        String body = "{\"username\":\"demo\",\"password\":\"" + ServerUnderTest.PASSWORD + "\"}";
        String request = "POST /api/auth HTTP/1.1\r\nHost: evil.example:666\r\nX-Forwarded-Host: evil.example\r\n"
                + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
        Wire.Reply reply = Wire.send("127.32.0.1", request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Sound.sound(reply).status()).isEqualTo(200);
        assertThat(reply.headers().toString()).doesNotContain("evil");
        String claims = Users.object(reply).getString("token").split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .contains("\"iss\":\"tariscope\"")
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/nothing", "/health", "/api/tariffs"})
    void noRedirectCarriesTheHost(String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
        Wire.Reply reply = Wire.send("127.0.0.1", request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.body()).doesNotContain("evil.example");
    }

    private static Wire.Reply preflight(String origin) {
        return Request.of("OPTIONS", "/api/tariffs/plans")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .send();
    }
}
