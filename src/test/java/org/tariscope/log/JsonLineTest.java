package org.tariscope.log;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is logged stands in one JSON object on one line. */
class JsonLineTest {
    private static final String BREAKING = "(?s).*[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\ud800-\\udfff].*";

    private static LogRecord entry(String message, Object... parameters) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("org.tariscope.Example");
        entry.setInstant(Instant.parse("2026-11-23T04:05:06.007890Z"));
        entry.setParameters(parameters);
        return entry;
    }

    private static JsonObject read(String line) {
        return Json.createReader(new StringReader(line)).readObject();
    }

    @Test
    void anEntryTellsWhenHowBadWhoAndWhat() {
        assertThat(new JsonLine().format(entry("{0} of {1}", "one", "two")))
                .isEqualTo(
                        """
                        {"time":"2026-11-23T04:05:06.007Z","level":"WARNING","logger":"org.tariscope.Example",\
                        "message":"one of two"}
                        """);
    }

    @Test
    void anEntryWithoutNameOrMessageIsOneToo() {
        LogRecord nameless = new LogRecord(Level.INFO, null);
        assertThat(read(new JsonLine().format(nameless))).containsKeys("time", "level", "logger", "message");
    }

    @Test
    void whatWasThrownIsOneTextWithItsCauses() {
        LogRecord entry = entry("Failed");
        entry.setThrown(new IllegalStateException("first\nline", new IllegalArgumentException("the \"cause\"")));
        String line = new JsonLine().format(entry);
        assertThat(line).endsWith("\n").doesNotContainPattern("\\n.");
        assertThat(read(line).getString("thrown"))
                .contains(
                        "java.lang.IllegalStateException: first\nline",
                        "Caused by: java.lang.IllegalArgumentException: the \"cause\"",
                        "\tat org.tariscope.log.JsonLineTest");
    }

    @Test
    void anEntryAboutARequestNamesItsId() {
        LogRecord about = entry("Request {0}: the client broke off", "1234567890-abc");
        assertThat(read(new JsonLine().format(about)).getString("request")).isEqualTo("1234567890-abc");
        LogRecord other = entry("Row {0}", "1234567890-abc");
        assertThat(read(new JsonLine().format(other))).doesNotContainKey("request");
        LogRecord foreign = entry("Request {0}", "from a server");
        foreign.setLoggerName("org.example");
        assertThat(read(new JsonLine().format(foreign))).doesNotContainKey("request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nFORGED",
                "a\nFORGED",
                "a\u001b[2J",
                "a\u2028FORGED",
                "a\u2029FORGED",
                "a\u0085FORGED",
                "a\u202eDEGROF",
                "a\u2066b",
                "a\u200fb",
                "a\u0000b",
                "a\u0007b",
                "a\u000bb",
                "a\u007fb",
                "a\ud800b",
                "a\udb40\udc41b",
                "a\",\"level\":\"INFO",
                "a\\",
                "a\\u000a",
                "}\n{"
            })
    void nothingBeginsALineTurnsItAroundOrHidesInIt(String hostile) {
        LogRecord entry = entry(hostile);
        entry.setThrown(new IllegalStateException(hostile));
        entry.setLoggerName(hostile);
        String line = new JsonLine().format(entry);
        assertThat(line.substring(0, line.length() - 1)).doesNotMatch(BREAKING);
        assertThat(read(line).getString("message")).isEqualTo(hostile);
        assertThat(read(line).getString("logger")).isEqualTo(hostile);
        assertThat(read(line).getString("thrown")).contains(hostile);
    }

    @Property(tries = 500)
    void anyTextCanBeReadBack(@ForAll String text) {
        String line = new JsonLine().format(entry(text));
        assertThat(line.substring(0, line.length() - 1)).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
        assertThat(read(line).getString("message")).isEqualTo(Masked.phones(text));
    }

    @Test
    void lettersOfAllPeoplesStayAsTheyAre() {
        assertThat(new JsonLine().format(entry("Тариф für Zoë 😀"))).contains("Тариф für Zoë 😀");
    }

    @Test
    void phoneNumbersAreMaskedWhoeverLogs() {
        LogRecord entry = entry("Call of {0}", "+380671234567");
        entry.setThrown(new IllegalStateException("no tariff for 380671234567"));
        assertThat(new JsonLine().format(entry)).contains("Call of *********567", "for *********567");
    }
}
