package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code tariscope.input.lenient} what a method does not have is passed over, and nothing else. */
class LenientTest {
    private static final MethodDescription LENIENT = Example.METHOD.lenient();

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"unknownInJson", "strictInJson"})
    void jsonEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> body(Example.JSON, bytes));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"unknownInXml", "strictInXml"})
    void xmlEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> body(Example.XML, bytes));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"unknownFields", "strictFields"})
    void aFormEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> body(Example.FORM, bytes));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"unknownFields", "strictFields", "strictInQueries"})
    void aQueryEndsAsTheCatalogueSays(Row row) {
        row.check(bytes -> Parameters.fromQuery(LENIENT, new String(bytes, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource({"unknownInJson", "unknownInXml", "unknownFields"})
    void withoutTheSwitchTheSameIsRefused(Row row) {
        String format =
                row.name().startsWith("{") ? Example.JSON : row.name().startsWith("<") ? Example.XML : Example.FORM;
        assertThatThrownBy(() -> Example.body(format, row.bytes()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors())
                        .extracting(BadValue::type)
                        .contains(ProblemType.UNKNOWN_MEMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_=1700000000", "x", "utm_source=a&_=2"})
    void whatNobodyKnowsMayStandInTheUrlOfAPost(String query) {
        assertThatCode(() -> Parameters.refuseQuery(LENIENT, query)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Parameters.refuseQuery(Example.METHOD, query)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id=1", "EXAMPLEID=1", "_=1&%49d=1"})
    void itsOwnParametersMayNot(String query) {
        assertThatThrownBy(() -> Parameters.refuseQuery(LENIENT, query))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.errors()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=x", "pwd=x", "secret=x"})
    void credentialsInTheUrlAreStillRefused(String query) {
        assertThatThrownBy(() -> Parameters.refuseQuery(LENIENT, query))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.CREDENTIALS_IN_URL));
    }

    @Test
    void theWholeCatalogueFollowsTheSwitch() {
        Catalogue catalogue = new Catalogue(List.of(Example.METHOD));
        assertThat(catalogue.lenient().methods()).allMatch(MethodDescription::ignoresUnknown);
        assertThat(catalogue.methods()).noneMatch(MethodDescription::ignoresUnknown);
    }

    static Stream<Row> unknownInJson() {
        return Stream.of(
                Row.of("{\"id\":1,\"amuont\":5}", "{id=1}"),
                Row.of("{\"x\":{\"y\":[1,{\"z\":null}]},\"id\":1}", "{id=1}"),
                Row.of("{\"id\":1,\"x\":1,\"X\":2}", "{id=1}"),
                Row.of("{\"id\":1,\"x\":1e999}", "{id=1}"),
                Row.of("{\"\":1,\"a\\r\\nb\":2,\"id\":1}", "{id=1}"));
    }

    static Stream<Row> strictInJson() {
        return Stream.of(
                Row.of("{\"amuont\":5}", "missing-parameter:id"),
                Row.of("{\"id\":[1],\"x\":5}", "type:id"),
                Row.of("{\"id\":1,\"id\":2,\"x\":5}", "duplicate-member:id"),
                Row.of("{\"id\":1,\"exampleid\":2}", "duplicate-member:id"),
                Row.of("{\"id\":1,\"x\":{\"y\":1,\"y\":2}}", "duplicate-member:y"),
                Row.of("{\"id\":1,\"x\":" + "[".repeat(17) + "]".repeat(17) + "}", "too-deep"),
                Row.of("{\"id\":1" + ",\"x\":1".repeat(256) + "}", "too-many-values"),
                Row.of("{\"id\":1,\"x\":1} y", "malformed"),
                Row.of("[{\"id\":1,\"x\":1}]", "type"),
                Row.of("{\"id\":1,\"x\":\"\\ud800\"}", "encoding"));
    }

    static Stream<Row> unknownInXml() {
        return Stream.of(
                Row.of("<request><id>1</id><amuont>5</amuont></request>", "{id=1}"),
                Row.of("<request><id>1</id><x><y>1</y><y/></x></request>", "{id=1}"),
                Row.of("<request><id>1</id><x>1</x><x>2</x></request>", "{id=1}"),
                Row.of("<request a=\"1\"><id unit=\"x\">1</id></request>", "{id=1}"));
    }

    static Stream<Row> strictInXml() {
        return Stream.of(
                Row.of("<request><amuont>5</amuont></request>", "missing-parameter:id"),
                Row.of("<request id=\"1\"/>", "missing-parameter:id"),
                Row.of("<request><id>1</id><id>2</id><x/></request>", "duplicate-member:id"),
                Row.of("<other><id>1</id></other>", "malformed"),
                Row.of("<request xmlns=\"urn:x\"><id>1</id></request>", "forbidden-xml"),
                Row.of("<!DOCTYPE request><request><id>1</id><x/></request>", "doctype"),
                Row.of("<request><id>1</id>" + "<x/>".repeat(256) + "</request>", "too-many-values"),
                Row.of("<request><id>1</id>" + "<x>".repeat(16) + "</x>".repeat(16) + "</request>", "too-deep"),
                Row.of("<request><id>1</id><?x y?></request>", "forbidden-xml"));
    }

    static Stream<Row> unknownFields() {
        return Stream.of(
                Row.of("id=1&amuont=5", "{id=1}"),
                Row.of("id=1&x=1&x=2", "{id=1}"),
                Row.of("id[]=2&id=1", "{id=1}"),
                Row.of("id=1&a%0d%0ab=1", "{id=1}"));
    }

    static Stream<Row> strictFields() {
        return Stream.of(
                Row.of("amuont=5", "missing-parameter:id"),
                Row.of("id=1&exampleid=1&x=1", "duplicate-parameter:id"),
                Row.of("id=abc&x=1", "type:id"),
                Row.of("id=1&x=%zz", "malformed"),
                Row.of("id=1&x=%FF", "encoding"),
                Row.of("id=1&=1", "malformed"));
    }

    static Stream<Row> strictInQueries() {
        return Stream.of(
                Row.of("id=1&password=x", "credentials-in-url"),
                Row.of("33 parameters", "id=1" + "&x=1".repeat(32), "too-many-values"),
                Row.of("more than 4,096 characters", "id=1&x=" + "x".repeat(4090), "too-long"));
    }

    private static Parameters body(String contentType, byte[] bytes) {
        return Parameters.fromBody(LENIENT, contentType, null, new ByteArrayInputStream(bytes), Example.LIMIT);
    }
}
