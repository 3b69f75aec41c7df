package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a body is read, and in which formats. */
class RequestBodyTest {
    private static final MethodDescription WITHOUT = MethodDescription.post("auth.logout", "Logs out");
    private static final MethodDescription OPTIONAL_ONLY =
            MethodDescription.post("a.b", "Does").takes(Parameter.optional("a", new ParameterType.Text(5), "a"));

    @Test
    void bodiesAreReadNoFurtherThanOneByteBeyondTheLimit() {
        Endless endless = new Endless();
        Refusal refusal = refusal(() -> Parameters.fromBody(Example.METHOD, Example.JSON, null, endless, 65_536));
        assertThat(refusal.type()).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(endless.given).isLessThanOrEqualTo(65_537);
    }

    @Test
    void bodyOfExactlyTheLimitIsRead() {
        byte[] body = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
        Parameters given =
                Parameters.fromBody(Example.METHOD, Example.JSON, null, new ByteArrayInputStream(body), body.length);
        assertThat(given.id("id")).isEqualTo(1);
    }

    @Test
    void bodyThatBreaksOffIsRefusedAndTheConnectionClosed() {
        Refusal refusal = refusal(() -> Parameters.fromBody(Example.METHOD, Example.JSON, null, new Broken(), 100));
        assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED);
        assertThat(refusal.headers()).containsEntry("Connection", "close");
    }

    @Test
    void emptyBodyIsEnoughWhereNothingIsRequired() {
        assertThat(read(WITHOUT, null, null, "").canonical()).isEmpty();
        assertThat(read(WITHOUT, Example.JSON, null, "{}").canonical()).isEmpty();
        assertThat(read(OPTIONAL_ONLY, null, null, "").optionalText("a")).isEqualTo(Optional.empty());
        assertThat(refusal(() -> read(Example.METHOD, null, null, "")).type()).isEqualTo(ProblemType.BODY_REQUIRED);
        assertThat(refusal(() -> read(WITHOUT, Example.JSON, null, "{\"a\":1}")).type())
                .isEqualTo(ProblemType.UNKNOWN_MEMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/json; profile=x",
                " application/json ;"
            })
    void jsonIsReadInUtf8(String contentType) {
        assertThat(read(Example.METHOD, contentType, null, "{\"id\":1}").id("id"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml", "text/xml; charset=utf-8"})
    void bothTypesOfXmlAreRead(String contentType) {
        assertThat(read(Example.METHOD, contentType, null, "<request><id>1</id></request>")
                        .id("id"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/problem+json",
                "application/json, application/xml",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=utf8",
                "application/json; charset=",
                "application/json; charset",
                "application/json; charset = utf-8",
                "application/json; charset=utf-8; charset=utf-16",
                "multipart/form-data",
                "application/x-java-serialized-object",
                "application/*",
                "json",
                ";",
                ""
            })
    void otherTypesOfContentAreRefused(String contentType) {
        assertThat(refusal(() -> read(Example.METHOD, contentType, null, "{\"id\":1}"))
                        .type())
                .isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void bodyWithoutContentTypeIsRefused() {
        assertThat(refusal(() -> read(Example.METHOD, null, null, "{\"id\":1}")).type())
                .isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @CsvSource({"identity,true", "Identity,true", "gzip,false", "deflate,false", "br,false", "'gzip, identity',false"})
    void onlyIdentityIsAContentEncoding(String encoding, boolean read) {
        if (read) {
            assertThat(read(Example.METHOD, Example.JSON, encoding, "{\"id\":1}")
                            .id("id"))
                    .isEqualTo(1);
        } else {
            assertThat(refusal(() -> read(Example.METHOD, Example.JSON, encoding, "{\"id\":1}"))
                            .type())
                    .isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static Parameters read(MethodDescription method, String type, String encoding, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Parameters.fromBody(method, type, encoding, new ByteArrayInputStream(bytes), 1000);
    }

    private static Refusal refusal(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    /** A client that never stops sending. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return ' ';
        }
    }

    /** A client that goes away. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }
    }
}
