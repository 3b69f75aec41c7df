package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What holds for every answer under /api, whatever was asked. */
public final class Sound {
    private static final Pattern INNARDS = Pattern.compile(
            "(?i)<html|<!doctype|exception|stack ?trace|\\bat [a-z.]+\\(|\\b(java|jakarta|javax|org|com|io|fish)"
                    + "\\.[a-z]+[./]|select .* from |payara|wildfly|undertow|grizzly|jersey|resteasy");

    private Sound() {}

    /** Asserts it and hands the answer on. */
    public static Wire.Reply sound(Wire.Reply reply) {
        String shown = reply.status() + " " + reply.headers() + " " + reply.body();
        assertThat(INNARDS.matcher(reply.body()).find())
                .as("innards in " + shown)
                .isFalse();
        assertThat(reply.headers().keySet()).as(shown).doesNotContain("Server", "X-Powered-By");
        assertThat(reply.header("X-Content-Type-Options")).as(shown).isEqualTo("nosniff");
        assertThat(reply.header("Cache-Control")).as(shown).isEqualTo("no-store");
        assertThat(reply.header("X-Request-Id")).as(shown).matches("[A-Za-z0-9-]{8,64}");
        if (reply.bytes().length > 0) {
            assertThat(reply.header("Content-Type"))
                    .as(shown)
                    .matches("application/((problem\\+)?(json|xml)|jwk-set\\+json);charset=UTF-8");
        }
        return reply;
    }

    /** Asserts that the answer is this problem, whole, in this format. */
    public static Wire.Reply problem(Wire.Reply reply, int status, String code, boolean xml) {
        sound(reply);
        String body = new String(reply.bytes(), StandardCharsets.UTF_8);
        assertThat(reply.status() + " " + reply.problem()).as(body).isEqualTo(status + " " + code);
        assertThat(reply.header("Content-Type"))
                .isEqualTo("application/problem+" + (xml ? "xml" : "json") + ";charset=UTF-8");
        assertThat(body)
                .startsWith(
                        xml ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\">" : "{")
                .contains("urn:tariscope:request:" + reply.header("X-Request-Id"));
        return reply;
    }
}
