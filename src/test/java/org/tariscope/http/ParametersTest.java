package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private static final MethodDescription WITHOUT = MethodDescription.post("auth.logout", "Logs out");
    private static final MethodDescription OPTIONAL_ONLY =
            MethodDescription.post("a.b", "Does").takes(Parameter.optional("a", new ParameterType.Text(5), "a"));
    private static final String FULL = "{\"id\":7,\"count\":3,\"amount\":19.90,\"recursive\":true,"
            + "\"paymentday\":\"2024-02-29\",\"start\":\"2024-02-29T01:02:03\",\"fullname\":\"Jane\",\"note\":null,"
            + "\"password\":\"secret\",\"direction\":\"IN\",\"rights\":[\"a\",\"b\"]}";

    @Test
    void valuesHaveTheTypesOfTheDescription() {
        Parameters given = Example.json(FULL);
        assertThat(given.id("id")).isEqualTo(7);
        assertThat(given.whole("count")).isEqualTo(3);
        assertThat(given.decimal("amount")).isEqualTo(new BigDecimal("19.90"));
        assertThat(given.flag("recursive")).isTrue();
        assertThat(given.day("paymentday")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(given.moment("start")).isEqualTo(LocalDateTime.of(2024, 2, 29, 1, 2, 3));
        assertThat(given.text("fullname")).isEqualTo("Jane");
        assertThat(given.text("password")).isEqualTo("secret");
        assertThat(given.text("direction")).isEqualTo("in");
        assertThat(given.texts("rights")).containsExactly("a", "b");
    }

    @Test
    void absentOnesAreEmptyOrTheirDefaults() {
        Parameters given = Example.json("{\"id\":7}");
        assertThat(given.optionalId("SubscriberId")).contains(0L);
        assertThat(given.flag("recursive")).isFalse();
        assertThat(given.text("direction")).isEqualTo("All");
        assertThat(given.has("recursive")).isTrue();
        assertThat(given.optionalWhole("count")).isEmpty();
        assertThat(given.optionalDecimal("amount")).isEmpty();
        assertThat(given.optionalDay("paymentday")).isEmpty();
        assertThat(given.optionalMoment("start")).isEmpty();
        assertThat(given.optionalText("fullname")).isEmpty();
        assertThat(given.optionalTexts("rights")).isEmpty();
        assertThat(given.has("note")).isFalse();
        assertThat(given.cleared("note")).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> given.text("fullname"));
    }

    @Test
    void nullClearsWhereTheDescriptionSaysSo() {
        Parameters given = Example.json("{\"id\":7,\"note\":null,\"fullname\":null}");
        assertThat(given.has("note")).isTrue();
        assertThat(given.cleared("note")).isTrue();
        assertThat(given.optionalText("note")).isEmpty();
        assertThat(given.has("fullname")).isFalse();
        assertThat(given.cleared("fullname")).isFalse();
    }

    @Test
    void undeclaredNamesAndOtherTypesAreMistakesOfTheProgrammer() {
        Parameters given = Example.json(FULL);
        assertThatIllegalArgumentException().isThrownBy(() -> given.id("ID"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.has("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.cleared("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.id("count"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.whole("id"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.text("id"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.texts("fullname"));
        assertThatIllegalArgumentException().isThrownBy(() -> given.moment("paymentday"));
    }

    @Test
    void canonicalFormIsEqualForEqualMeaningAndHoldsNoSecret() {
        Map<String, String> canonical = Example.json(FULL).canonical();
        assertThat(canonical).containsEntry("amount", "19.9").doesNotContainKey("password");
        assertThat(Example.json("{\"ID\":\"7\",\"amount\":1.50}").canonical())
                .isEqualTo(Example.form("amount=1.5&exampleid=7&direction=ALL").canonical());
        assertThat(Example.json("{\"id\":7,\"amount\":100}").canonical()).containsEntry("amount", "100");
        assertThat(Example.json("{\"id\":7,\"note\":null}").canonical())
                .isNotEqualTo(Example.json("{\"id\":7,\"note\":\"null\"}").canonical())
                .isNotEqualTo(Example.json("{\"id\":7}").canonical());
    }

    @Test
    void eachErrorIsNamedAsDocumentedAndRepeatsNoValue() {
        Refusal refusal = refusal(() -> Example.json("{\"ID\":\"evil\",\"subscriberid\":\"evil\",\"password\":\"evil"
                + "evilevilevilevil\",\"direction\":\"evil\",\"fullname\":\"evil\\u0007\"}"));
        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_PARAMETERS);
        assertThat(refusal.errors())
                .extracting(BadValue::name)
                .containsExactly("id", "SubscriberId", "fullname", "password", "direction");
        assertThat(refusal.errors()).noneMatch(error -> error.detail().contains("evil"));
        assertThat(refusal.getMessage()).doesNotContain("evil");
    }

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
    void brokenConnectionIsNoRefusal() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Parameters.fromBody(Example.METHOD, Example.JSON, null, new Broken(), 100));
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

    @Test
    void parametersOfAPostAreRefusedInTheQuery() {
        Parameters.refuseQuery(Example.METHOD, null);
        Parameters.refuseQuery(Example.METHOD, "");
        Refusal refusal = refusal(() -> Parameters.refuseQuery(Example.METHOD, "id=1&x=2&id=3"));
        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_MEMBER);
        assertThat(refusal.errors()).extracting(BadValue::name).containsExactly("id", "x");
        assertThat(refusal(() -> Parameters.refuseQuery(Example.METHOD, "id=1&password=x"))
                        .type())
                .isEqualTo(ProblemType.CREDENTIALS_IN_URL);
    }

    @Test
    void credentialsInTheUrlAreRefusedWhereAMethodTakesASecret() {
        Parameters.refuseCredentialsInUrl(Example.METHOD, null);
        Parameters.refuseCredentialsInUrl(Example.METHOD, "id=1");
        Parameters.refuseCredentialsInUrl(WITHOUT, "password=x");
        Refusal refusal = refusal(() -> Parameters.refuseCredentialsInUrl(Example.METHOD, "%50assword=hunter2"));
        assertThat(refusal.type()).isEqualTo(ProblemType.CREDENTIALS_IN_URL);
        assertThat(refusal.getMessage()).doesNotContain("hunter2");
    }

    @Test
    void listsCannotBeChanged() {
        List<String> rights = Example.json(FULL).texts("rights");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> rights.add("sql"));
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
