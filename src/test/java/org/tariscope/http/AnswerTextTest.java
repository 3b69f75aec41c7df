package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How single values are written. */
class AnswerTextTest {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final AnswerEncoder encoder = new AnswerEncoder();

    private record OneText(String text) implements Answer {}

    private record OneNumber(BigDecimal number) implements Answer {}

    @ParameterizedTest
    @CsvSource({
        "370.00,370.00",
        "0.1,0.1",
        "1E-7,0.0000001",
        "1E+3,1000",
        "1.50E+5,150000",
        "0E-10,0.0000000000",
        "0E+3,0",
        "-0.00,0.00",
        "-1E-20,-0.00000000000000000001",
        "123456789012345678901234567890.12," + "123456789012345678901234567890.12"
    })
    void numbersHaveTheirFullScaleAndNoExponent(String number, String written) {
        OneNumber answer = new OneNumber(new BigDecimal(number));
        assertThat(json(answer)).isEqualTo("{\"number\":" + written + "}");
        assertThat(xml(answer)).isEqualTo(XML + "<root><number>" + written + "</number></root>");
    }

    @Property(tries = 1000)
    void moneySurvivesTheRoundTrip(@ForAll long unscaled, @ForAll @IntRange(min = -10, max = 10) int scale) {
        BigDecimal amount = BigDecimal.valueOf(unscaled, scale);
        String text = json(new OneNumber(amount));
        BigDecimal back = Json.createReader(new StringReader(text))
                .readObject()
                .getJsonNumber("number")
                .bigDecimalValue();
        assertThat(back).isEqualByComparingTo(amount);
        assertThat(text).doesNotContain("E").doesNotContain("e+");
        if (scale >= 0) {
            assertThat(back).isEqualTo(amount);
        }
    }

    @Test
    void moneyThatWasSentComesBackAsItWas() {
        BigDecimal sent = Example.json("{\"id\":1,\"amount\":19.90}").decimal("amount");
        assertThat(json(new OneNumber(sent))).isEqualTo("{\"number\":19.90}");
        assertThat(Example.json("{\"id\":1,\"amount\":0.1}").decimal("amount").add(new BigDecimal("0.2")))
                .isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void jsonEscapesWhatABrowserWouldActOn() {
        assertThat(json(new OneText("</script>&\u2028\u2029'\"\\/")))
                .isEqualTo("{\"text\":\"\\u003c/script\\u003e\\u0026\\u2028\\u2029'\\\"\\\\/\"}");
    }

    @Test
    void jsonEscapesControlCharacters() {
        assertThat(json(new OneText("\0\u0001\t\n\r\b\f\u001f")))
                .isEqualTo("{\"text\":\"\\u0000\\u0001\\t\\n\\r\\b\\f\\u001f\"}");
    }

    @Test
    void xmlEscapesMarkupAndKeepsLineEnds() {
        assertThat(xml(new OneText("<a> & ]]> \" ' \t\n\r")))
                .isEqualTo(XML + "<root><text>&lt;a&gt; &amp; ]]&gt; \" ' \t\n&#xD;</text></root>");
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() {
        assertThat(xml(new OneText("a\u0001b\0c\u000Bd\uFFFEe\uFFFFf")))
                .isEqualTo(XML + "<root><text>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf</text></root>");
    }

    @Test
    void halvesOfSurrogatePairsAreReplacedInBothFormats() {
        assertThat(json(new OneText("a\uD800b\uDE00"))).isEqualTo("{\"text\":\"a\uFFFDb\uFFFD\"}");
        assertThat(xml(new OneText("a\uD800b\uDE00"))).isEqualTo(XML + "<root><text>a\uFFFDb\uFFFD</text></root>");
    }

    @Test
    void allOfUnicodeIsWrittenAsUtf8() {
        assertThat(json(new OneText("Zoë 😀 中"))).isEqualTo("{\"text\":\"Zoë 😀 中\"}");
        assertThat(xml(new OneText("Zoë 😀 中"))).isEqualTo(XML + "<root><text>Zoë 😀 中</text></root>");
    }

    @Property(tries = 1000)
    void anyTextGivesReadableAnswers(@ForAll String text) throws Exception {
        String back = Json.createReader(new StringReader(json(new OneText(text))))
                .readObject()
                .getString("text");
        assertThat(back).isEqualTo(AnswerText.wellFormed(text));
        byte[] xml = encoder.encode(new OneText(text), Format.XML, "root", Optional.empty());
        String content = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement()
                .getTextContent();
        assertThat(content).isEqualTo(AnswerText.fitForXml(text));
    }

    @Test
    void timesHaveSecondsAndAtMostMilliseconds() {
        assertThat(AnswerText.of(Instant.parse("2024-02-29T07:00:00.123456789Z")))
                .isEqualTo("2024-02-29T07:00:00.123Z");
        assertThat(AnswerText.of(LocalDateTime.of(2024, 2, 29, 0, 0, 0, 5))).isEqualTo("2024-02-29T00:00:00");
    }

    private String json(Answer answer) {
        return new String(encoder.encode(answer, Format.JSON, "root", Optional.of("row")), StandardCharsets.UTF_8);
    }

    private String xml(Answer answer) {
        return new String(encoder.encode(answer, Format.XML, "root", Optional.of("row")), StandardCharsets.UTF_8);
    }
}
