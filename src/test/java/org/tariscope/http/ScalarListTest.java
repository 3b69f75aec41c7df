package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list whose values say themselves what they are, and a text of several lines. */
class ScalarListTest {
    private static final MethodDescription METHOD = MethodDescription.post("example", "An example")
            .takes(
                    Parameter.optional("query", new ParameterType.Lines(20), "lines"),
                    Parameter.optional("parameters", new ParameterType.ScalarList(4, 10), "values"));

    private static Parameters body(String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Parameters.fromBody(METHOD, contentType, null, new ByteArrayInputStream(bytes), 1000);
    }

    private static Parameters json(String values) {
        return body(Example.JSON, "{\"parameters\":" + values + "}");
    }

    private static Parameters xml(String values) {
        return body(Example.XML, "<request><parameters>" + values + "</parameters></request>");
    }

    private static final List<Optional<Object>> MIXED =
            List.of(Optional.of("84"), Optional.of(new BigDecimal("1.50")), Optional.of(true), Optional.empty());

    @Test
    void jsonAndXmlSayWhatEachValueIs() {
        assertThat(json("[\"84\",1.50,true,null]").scalars("parameters")).isEqualTo(MIXED);
        assertThat(xml("<text>84</text><number>1.50</number><boolean>true</boolean><null/>")
                        .scalars("parameters"))
                .isEqualTo(MIXED);
    }

    @Test
    void aFormHasTexts() {
        assertThat(body(Example.FORM, "parameters=84,a+b").scalars("parameters"))
                .containsExactly(Optional.of("84"), Optional.of("a b"));
        assertThat(body(Example.FORM, "parameters=").scalars("parameters")).isEmpty();
    }

    @Test
    void noneAreNone() {
        assertThat(json("[]").scalars("parameters")).isEmpty();
        assertThat(json("null").scalars("parameters")).isEmpty();
        assertThat(xml("").scalars("parameters")).isEmpty();
        assertThat(body(Example.JSON, "{}").scalars("parameters")).isEmpty();
    }

    @Test
    void whatDiffersHasAnotherCanonicalText() {
        assertThat(json("[\"1\"]").canonical()).isNotEqualTo(json("[1]").canonical());
        assertThat(json("[null]").canonical()).isNotEqualTo(json("[\"\"]").canonical());
        assertThat(json("[1.5]").canonical()).isEqualTo(json("[1.50]").canonical());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [[1]]                  | type
                    [{"a":1}]              | type
                    "1"                    | type
                    {"a":1}                | type
                    [1e5]                  | type
                    [1,2,3,4,5]            | too-many-values
                    ["12345678901"]        | too-long
                    ["\\u0000"]          | invalid-value
                    [123456789012345678901234567890123] | number-too-long
                    """)
    void anythingElseIsRefused(String values, String problem) {
        assertThat(catchThrowableOfType(Refusal.class, () -> json(values))
                        .type()
                        .code())
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "<value>1</value>",
        "<number>x</number>",
        "<number></number>",
        "<boolean>yes</boolean>",
        "<null>1</null>",
        "<text><a/></text>",
        "1"
    })
    void anythingElseIsRefusedInXml(String values) {
        assertThat(catchThrowableOfType(Refusal.class, () -> xml(values)).type())
                .isEqualTo(ProblemType.TYPE);
    }

    @Test
    void aTextOfSeveralLinesHasTabsAndLineBreaksAndNoOtherControls() {
        assertThat(body(Example.JSON, "{\"query\":\"a\\r\\n\\tb\"}").text("query"))
                .isEqualTo("a\r\n\tb");
        assertThat(catchThrowableOfType(Refusal.class, () -> body(Example.JSON, "{\"query\":\"a\\u000bb\"}"))
                        .type())
                .isEqualTo(ProblemType.INVALID_VALUE);
    }
}
