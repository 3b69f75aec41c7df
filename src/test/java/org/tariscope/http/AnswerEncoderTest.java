package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerEncoderTest {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final AnswerEncoder encoder = new AnswerEncoder();

    private enum Colour {
        RED;

        @Override
        public String toString() {
            return "red";
        }
    }

    private record Inner(String step, BigDecimal result) {}

    private record Everything(
            long id,
            Integer small,
            Boolean yes,
            @Spelled("House") String house,
            BigDecimal value,
            LocalDate day,
            LocalDateTime moment,
            Instant instant,
            Colour colour,
            Inner inner,
            @ItemName("right") List<String> rights,
            @ItemName("step") List<Inner> steps,
            Optional<String> there,
            Optional<String> notThere,
            String absent)
            implements Answer {}

    private record OneText(String text) implements Answer {}

    private record Unnamed(List<String> items) implements Answer {}

    private record Imprecise(Double number) implements Answer {}

    private record Gaps(@ItemName("item") List<Optional<String>> items) implements Answer {}

    private record Table(@ItemName(value = "row", inner = "value") List<List<Object>> rows) implements Answer {}

    private record UnnamedTable(@ItemName("row") List<List<Object>> rows) implements Answer {}

    private static final class NoRecord implements Answer {}

    private static Everything everything() {
        return new Everything(
                Long.MAX_VALUE,
                -1,
                true,
                "12 a",
                new BigDecimal("370.00"),
                LocalDate.of(2024, 2, 29),
                LocalDateTime.of(2024, 2, 29, 7, 0),
                Instant.parse("2024-02-29T07:00:00Z"),
                Colour.RED,
                new Inner("round", new BigDecimal("0.10")),
                List.of("a", "b"),
                List.of(new Inner("one", BigDecimal.ONE), new Inner(null, null)),
                Optional.of("here"),
                Optional.empty(),
                null);
    }

    @Test
    void jsonHasEveryFieldInTheOrderOfTheRecord() {
        assertThat(json(everything()))
                .isEqualTo("{\"id\":9223372036854775807,\"small\":-1,\"yes\":true,\"House\":\"12 a\",\"value\":370.00,"
                        + "\"day\":\"2024-02-29\",\"moment\":\"2024-02-29T07:00:00\","
                        + "\"instant\":\"2024-02-29T07:00:00Z\",\"colour\":\"red\","
                        + "\"inner\":{\"step\":\"round\",\"result\":0.10},\"rights\":[\"a\",\"b\"],"
                        + "\"steps\":[{\"step\":\"one\",\"result\":1},{\"step\":null,\"result\":null}],"
                        + "\"there\":\"here\",\"notThere\":null,\"absent\":null}");
    }

    @Test
    void xmlLeavesAbsentFieldsOut() {
        assertThat(xml(everything()))
                .isEqualTo(XML + "<root><id>9223372036854775807</id><small>-1</small><yes>true</yes><House>12 a</House>"
                        + "<value>370.00</value><day>2024-02-29</day><moment>2024-02-29T07:00:00</moment>"
                        + "<instant>2024-02-29T07:00:00Z</instant><colour>red</colour>"
                        + "<inner><step>round</step><result>0.10</result></inner>"
                        + "<rights><right>a</right><right>b</right></rights>"
                        + "<steps><step><step>one</step><result>1</result></step><step></step></steps>"
                        + "<there>here</there></root>");
    }

    @Test
    void rowsAreAnArrayOrOneElementEach() {
        Rows<OneText> rows = new Rows<>(List.of(new OneText("a"), new OneText("")));
        assertThat(json(rows)).isEqualTo("[{\"text\":\"a\"},{\"text\":\"\"}]");
        assertThat(xml(rows)).isEqualTo(XML + "<root><row><text>a</text></row><row><text></text></row></root>");
    }

    @Test
    void emptyListsAreListsWithoutRows() {
        assertThat(json(new Rows<OneText>(List.of()))).isEqualTo("[]");
        assertThat(xml(new Rows<OneText>(List.of()))).isEqualTo(XML + "<root></root>");
        assertThat(json(new Gaps(List.of()))).isEqualTo("{\"items\":[]}");
        assertThat(xml(new Gaps(List.of()))).isEqualTo(XML + "<root><items></items></root>");
    }

    @Test
    void gapsInAListAreNullOrLeftOut() {
        Gaps gaps = new Gaps(List.of(Optional.of("a"), Optional.empty()));
        assertThat(json(gaps)).isEqualTo("{\"items\":[\"a\",null]}");
        assertThat(xml(gaps)).isEqualTo(XML + "<root><items><item>a</item></items></root>");
    }

    @Test
    void whatHasNoDocumentedFormIsAMistakeOfTheProgrammer() {
        assertThatIllegalStateException().isThrownBy(() -> json(new Imprecise(0.1)));
        assertThatIllegalStateException().isThrownBy(() -> xml(new Imprecise(0.1)));
        assertThatIllegalStateException().isThrownBy(() -> json(new Unnamed(List.of("a"))));
        assertThatIllegalStateException().isThrownBy(() -> xml(new Unnamed(List.of("a"))));
        assertThatIllegalStateException().isThrownBy(() -> json(new NoRecord()));
        assertThatIllegalStateException().isThrownBy(() -> xml(new NoRecord()));
        assertThatIllegalStateException()
                .isThrownBy(() -> encoder.encode(new Rows<OneText>(List.of()), Format.XML, "root", Optional.empty()));
    }

    @Test
    void problemsLeaveOutWhatTheyDoNotHave() {
        Problem problem = new Problem("urn:tariscope:problem:busy", "The server is busy", 503, null, "r-1", null);
        assertThat(problem(problem, Format.JSON))
                .isEqualTo("{\"type\":\"urn:tariscope:problem:busy\",\"title\":\"The server is busy\",\"status\":503,"
                        + "\"instance\":\"r-1\"}");
        assertThat(problem(problem, Format.XML))
                .isEqualTo(XML + "<problem xmlns=\"urn:ietf:rfc:7807\"><type>urn:tariscope:problem:busy</type>"
                        + "<title>The server is busy</title><status>503</status><instance>r-1</instance></problem>");
    }

    @Test
    void problemsListTheirErrors() {
        Problem problem = new Problem(
                "t", "T", 400, "d", "i", List.of(new ProblemError("id", "is <required>"), new ProblemError("x", null)));
        assertThat(problem(problem, Format.JSON))
                .isEqualTo("{\"type\":\"t\",\"title\":\"T\",\"status\":400,\"detail\":\"d\",\"instance\":\"i\","
                        + "\"errors\":[{\"name\":\"id\",\"detail\":\"is \\u003crequired\\u003e\"},{\"name\":\"x\"}]}");
        assertThat(problem(problem, Format.XML))
                .isEqualTo(XML + "<problem xmlns=\"urn:ietf:rfc:7807\"><type>t</type><title>T</title>"
                        + "<status>400</status><detail>d</detail><instance>i</instance><errors>"
                        + "<error><name>id</name><detail>is &lt;required&gt;</detail></error>"
                        + "<error><name>x</name></error></errors></problem>");
    }

    private String json(Answer answer) {
        return new String(encoder.encode(answer, Format.JSON, "root", Optional.of("row")), StandardCharsets.UTF_8);
    }

    private String xml(Answer answer) {
        return new String(encoder.encode(answer, Format.XML, "root", Optional.of("row")), StandardCharsets.UTF_8);
    }

    private String problem(Problem problem, Format format) {
        return new String(encoder.encode(problem, format), StandardCharsets.UTF_8);
    }

    @Test
    void whatHasNoValueInATableKeepsItsPlace() {
        Table table = new Table(List.of(
                List.of(new BigDecimal("1.50"), Optional.empty(), ""),
                List.of(true, "<", Optional.empty()),
                List.of()));
        assertThat(text(table, Format.JSON)).isEqualTo("{\"rows\":[[1.50,null,\"\"],[true,\"\\u003c\",null],[]]}");
        assertThat(text(table, Format.XML))
                .isEqualTo(XML
                        + "<table><rows><row><value>1.50</value><null/><value></value></row><row><value>true</value>"
                        + "<value>&lt;</value><null/></row><row></row></rows></table>");
    }

    @Test
    void aTableWhoseValuesHaveNoNameIsOurMistake() {
        assertThatIllegalStateException().isThrownBy(() -> text(new UnnamedTable(List.of(List.of(1L))), Format.XML));
    }

    private String text(Answer answer, Format format) {
        return new String(encoder.encode(answer, format, "table", Optional.empty()), StandardCharsets.UTF_8);
    }

    @Test
    void streamedRowsAreWrittenAsRowsAre() throws IOException {
        List<OneText> rows = List.of(new OneText("<a>"), new OneText("ї"));
        for (Format format : Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            encoder.encode(new StreamedRows<>(rows.iterator()), format, "rows", Optional.of("row"), out);
            assertThat(out.toByteArray())
                    .isEqualTo(encoder.encode(new Rows<>(rows), format, "rows", Optional.of("row")));
        }
    }

    @Test
    void rowsThatBreakOffAreNeverWellFormed() {
        for (Format format : Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Iterator<OneText> broken = Stream.iterate(1, number -> number + 1)
                    .map(number -> {
                        if (number == 5_000) {
                            throw new IllegalStateException("the database is away");
                        }
                        return new OneText("row " + number);
                    })
                    .iterator();
            assertThatThrownBy(
                            () -> encoder.encode(new StreamedRows<>(broken), format, "rows", Optional.of("row"), out))
                    .isInstanceOf(RuntimeException.class);
            String written = out.toString(StandardCharsets.UTF_8);
            assertThat(written).contains("row 4000").doesNotEndWith("]").doesNotContain("</rows>");
        }
    }
}
