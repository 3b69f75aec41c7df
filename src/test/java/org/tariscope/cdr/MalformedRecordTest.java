package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that cannot be read is rejected with its line and the reason, and the records around it are read. */
class MalformedRecordTest {
    static final CdrOptions OPTIONS = CdrOptions.NONE.withColumns(Map.of(
            CdrField.EXTERNALID, "id",
            CdrField.START, "start",
            CdrField.DURATION, "duration",
            CdrField.CALLER, "caller",
            CdrField.DIALLED, "dialled",
            CdrField.DIRECTION, "way"));
    static final String NAMES = "id,start,duration,caller,dialled,way\n";
    static final String GOOD = "a,2026-11-27 10:00:00,60,101,0442345678,out\n";
    static final String GOOD_CALL = " call a | 2026-11-27T10:00 | PT1M | 101 | 0442345678 |  |  | out";

    /** What stands in one column of an else good record, and what is said of it. */
    private record Bad(String column, String value, String why) {
        static Stream<Bad> of(String column, String why, String... values) {
            return Stream.of(values).map(value -> new Bad(column, value, why + ": \"" + value + "\""));
        }

        String record() {
            String[] cells = GOOD.strip().split(",");
            cells[NAMES.strip().split(",").length - names().length - 1] = '"' + value.replace("\"", "\"\"") + '"';
            return String.join(",", cells) + "\n";
        }

        private String[] names() {
            String after = NAMES.strip().substring(NAMES.indexOf(column) + column.length());
            return after.isEmpty() ? new String[0] : after.substring(1).split(",");
        }
    }

    static Stream<Bad> cells() {
        String longDigits = "1".repeat(64);
        return Stream.of(
                        Bad.of("duration", "duration is negative", "-5", "-0", "-1.5", "-00:00:05", "-x"),
                        Bad.of(
                                "duration",
                                "duration is no duration",
                                "",
                                "abc",
                                "+5",
                                "1e3",
                                "1E+3",
                                "0x10",
                                "5s",
                                "1,5"),
                        Bad.of("duration", "duration is no duration", "1 000", "12.", ".5", "1.0000000001", "1.2.3"),
                        Bad.of(
                                "duration",
                                "duration is no duration",
                                "00:60:00",
                                "00:00:60",
                                "00:01",
                                "1:2:3",
                                "a:00:00"),
                        Bad.of("duration", "duration is no duration", "NaN", "Infinity", "∞", "١٢", "１２", "=5", "''5"),
                        Bad.of("duration", "duration is no duration", "9999999999999999999", "99999999:00:00"),
                        Bad.of("duration", "duration is longer than any call", "2147483648", "2147483647.5"),
                        Bad.of("duration", "duration is longer than any call", "999999999999999999", "999999:00:00"),
                        Bad.of("duration", "duration is longer than any call", "999999.00:00:00"),
                        Bad.of(
                                "start",
                                "start is no date and time of this format",
                                "27.11.2026 10:00:00",
                                "11/27/2026 10:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-02-30 10:00:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-02-29 10:00:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-11-31 10:00:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-13-01 10:00:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-00-10 10:00:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-11-00 10:00:00"),
                        Bad.of("start", "start is no date and time of this format", "0000-00-00 00:00:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-11-27 24:00:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-11-27 25:00:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-11-27 10:60:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-11-27 10:00:60"),
                        Bad.of(
                                "start",
                                "start is no date and time of this format",
                                "2026-11-27",
                                "10:00:00",
                                "",
                                "today"),
                        Bad.of("start", "start is no date and time of this format", "2026-11-27T10:00:00"),
                        Bad.of("start", "start is no date and time of this format", "2026-11-27 10:00:00Z"),
                        Bad.of("start", "start is no date and time of this format", "2026-11-27 10:00:00 AM"),
                        Bad.of("start", "start is no date and time of this format", "26-11-27 10:00:00", "1795773600"),
                        Bad.of("start", "start is no date and time of this format", "-2026-11-27 10:00:00"),
                        Bad.of("start", "start is no date and time of this format", "+12026-11-27 10:00:00"),
                        Bad.of("start", "start is no date and time of this format", "1969-12-31 23:59:59"),
                        Bad.of("start", "start is no date and time of this format", "２０２６-11-27 10:00:00"),
                        Bad.of("way", "way is neither in nor out", "sideways", "1", "in out", "вхідний"),
                        Stream.of(
                                new Bad("id", "", "id is empty"),
                                new Bad("id", "  ", "id is empty"),
                                new Bad("dialled", "", "dialled is empty"),
                                new Bad("dialled", " \t ", "dialled is empty"),
                                new Bad("id", "a\u0007", "id has control characters: \"a\\u0007\""),
                                new Bad(
                                        "id",
                                        "i".repeat(101),
                                        "id has more than 100 characters: \"" + "i".repeat(64) + "…\""),
                                new Bad("caller", "1\u001b[2J", "caller has control characters: \"1\\u001b[2J\""),
                                new Bad("caller", "1\n2", "caller has control characters: \"1\\u000a2\""),
                                new Bad("caller", "\u202e101", "caller has control characters: \"\\u202e101\""),
                                new Bad("dialled", "1\u200b2", "dialled has control characters: \"1\\u200b2\""),
                                new Bad("dialled", "1\u20282", "dialled has control characters: \"1\\u20282\""),
                                new Bad("dialled", "\ufeff12", "dialled has control characters: \"\\ufeff12\""),
                                new Bad("dialled", "1\udb40\udc41", "dialled has control characters: \"1\\U0e0041\""),
                                new Bad(
                                        "caller",
                                        "1".repeat(51),
                                        "caller has more than 50 characters: \"" + "1".repeat(51) + "\""),
                                new Bad(
                                        "caller",
                                        "\"".repeat(51),
                                        "caller has more than 50 characters: \"" + "\"".repeat(51) + "\""),
                                new Bad("duration", longDigits, "duration is no duration: \"" + longDigits + "\""),
                                new Bad(
                                        "duration",
                                        longDigits + "2",
                                        "duration is no duration: \"" + longDigits + "…\""),
                                new Bad("start", "\u0000", "Column 2 of the record has a NUL character"),
                                new Bad("way", "out\u0000", "Column 6 of the record has a NUL character")))
                .flatMap(bad -> bad);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellIsNamedWithWhatIsWrong(Bad bad) {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + GOOD + bad.record() + GOOD))
                .startsWith("2" + GOOD_CALL, "3 rejected " + bad.why())
                .hasSize(3)
                .last()
                .asString()
                .endsWith(GOOD_CALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a,2026-11-27 10:00:00,60,101,0442345678", "a,2026-11-27 10:00:00,60,101,1,out,x"})
    void aRecordHasTheColumnsOfTheHeader(String record) {
        int columns = record.split(",").length;
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + record + "\n" + GOOD))
                .containsExactly("2 rejected The record has " + columns + " columns, line 1 names 6", "3" + GOOD_CALL);
    }

    @Test
    void emptyColumnsBeyondTheHeaderDoNotMatter() {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + GOOD.strip() + ",, ,\n"))
                .containsExactly("2" + GOOD_CALL);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + ",x,-1,101,,\n"))
                .containsExactly("2 rejected id is empty; start is no date and time of this format: \"x\"; "
                        + "duration is negative: \"-1\"; dialled is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "@SUM(A1)", "-1", "+380442345678", "=HYPERLINK(\"\"x\"\")", "*98#", "j.doe@pbx", "<b>"})
    void whatASpreadsheetWouldObeyIsAText(String number) {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + GOOD.replace("0442345678", '"' + number + '"')))
                .containsExactly("2" + GOOD_CALL.replace("0442345678", number.replace("\"\"", "\"")));
    }

    @Test
    void anHourThatTheClockLeavesOutIsNoFault() {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + GOOD.replace("2026-11-27 10:00", "2026-03-29 03:30")))
                .containsExactly("2" + GOOD_CALL.replace("2026-11-27T10:00", "2026-03-29T03:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "60.0", "00060", "60.000000000", "0:01:00", "00:01:00", "0.00:01:00", " 60 "})
    void aDurationMayBeWrittenInManyWays(String duration) {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + GOOD.replace(",60,", "," + duration + ",")))
                .containsExactly("2" + GOOD_CALL);
    }
}
