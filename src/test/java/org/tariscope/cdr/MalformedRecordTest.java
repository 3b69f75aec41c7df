package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    /** A good record with another cell in the column. */
    private static String record(String column, String value) {
        List<String> cells = new ArrayList<>(List.of(GOOD.strip().split(",")));
        int place = List.of(NAMES.strip().split(",")).indexOf(column);
        cells.set(place, '"' + value.replace("\"", "\"\"") + '"');
        return String.join(",", cells) + "\n";
    }

    private static void rejected(String column, String value, String why) {
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + GOOD + record(column, value) + GOOD))
                .startsWith("2" + GOOD_CALL, "3 rejected " + why)
                .hasSize(3)
                .last()
                .asString()
                .endsWith(GOOD_CALL);
    }

    private static void rejectedCell(String column, String why, String value) {
        rejected(column, value, column + " " + why + ": \"" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0", "-1.5", "-00:00:05", "-x"})
    void aDurationIsNotNegative(String duration) {
        rejectedCell("duration", "is negative", duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "+5", "1e3", "1E+3", "0x10", "5s", "1,5", "1 000", "12.", ".5", "1.0000000001"})
    void aDurationIsSeconds(String duration) {
        rejectedCell("duration", "is no duration", duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "00:60:00", "00:00:60", "00:01", "1:2:3", "a:00:00", "99999999:00:00", "0:0:0:0"})
    void aDurationIsHoursMinutesAndSeconds(String duration) {
        rejectedCell("duration", "is no duration", duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "∞", "١٢", "１２", "=5", "'5", "9999999999999999999"})
    void aDurationIsWrittenInTenDigits(String duration) {
        rejectedCell("duration", "is no duration", duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "2147483647.5", "999999999999999999", "999999:00:00", "999999.00:00:00"})
    void aDurationIsNotLongerThanAnyCall(String duration) {
        rejectedCell("duration", "is longer than any call", duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30 10:00:00",
                "2026-02-29 10:00:00",
                "2026-11-31 10:00:00",
                "2026-13-01 10:00:00",
                "2026-00-10 10:00:00",
                "2026-11-00 10:00:00",
                "0000-00-00 00:00:00",
                "2026-11-27 24:00:00",
                "2026-11-27 25:00:00",
                "2026-11-27 10:60:00",
                "2026-11-27 10:00:60",
                "1969-12-31 23:59:59"
            })
    void aStartIsInTheCalendarAndOnTheClock(String start) {
        rejectedCell("start", "is no date and time of this format", start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27.11.2026 10:00:00",
                "11/27/2026 10:00",
                "2026-11-27",
                "10:00:00",
                "",
                "today",
                "2026-11-27T10:00:00",
                "2026-11-27 10:00:00Z",
                "2026-11-27 10:00:00 AM",
                "26-11-27 10:00:00",
                "1795773600",
                "-2026-11-27 10:00:00",
                "+12026-11-27 10:00:00",
                "２０２６-11-27 10:00:00"
            })
    void aStartIsWrittenAsThePatternSays(String start) {
        rejectedCell("start", "is no date and time of this format", start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sideways", "1", "in out", "вхідний"})
    void aDirectionIsInOrOut(String direction) {
        rejectedCell("way", "is neither in nor out", direction);
    }

    @Test
    void anIdAndADialledNumberAreNotEmpty() {
        rejected("id", "", "id is empty");
        rejected("id", "  ", "id is empty");
        rejected("dialled", "", "dialled is empty");
        rejected("dialled", " \t ", "dialled is empty");
    }

    @Test
    void controlCharactersAreRefusedAndShownEscaped() {
        rejected("id", "a\u0007", "id has control characters: \"a\\u0007\"");
        rejected("caller", "1\u001b[2J", "caller has control characters: \"1\\u001b[2J\"");
        rejected("caller", "1\n2", "caller has control characters: \"1\\u000a2\"");
        rejected("caller", "\u202e101", "caller has control characters: \"\\u202e101\"");
        rejected("dialled", "1\u200b2", "dialled has control characters: \"1\\u200b2\"");
        rejected("dialled", "1\u20282", "dialled has control characters: \"1\\u20282\"");
        rejected("dialled", "\ufeff12", "dialled has control characters: \"\\ufeff12\"");
        rejected("dialled", "1\udb40\udc41", "dialled has control characters: \"1\\U0e0041\"");
        rejected("start", "\u0000", "Column 2 of the record has a NUL character");
        rejected("way", "out\u0000", "Column 6 of the record has a NUL character");
    }

    @Test
    void ofAnyValueSixtyFourCharactersAreShown() {
        String all = "1".repeat(64);
        rejected("duration", all, "duration is no duration: \"" + all + "\"");
        rejected("duration", all + "2", "duration is no duration: \"" + all + "…\"");
        rejected("id", "i".repeat(101), "id has more than 100 characters: \"" + "i".repeat(64) + "…\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"", "é"})
    void aNumberHasFiftyCharacters(String sign) {
        rejectedCell("caller", "has more than 50 characters", sign.repeat(51));
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + record("caller", sign.repeat(50))))
                .containsExactly("2" + GOOD_CALL.replace("101", sign.repeat(50)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a,2026-11-27 10:00:00,60,101,0442345678", "a,2026-11-27 10:00:00,60,101,1,out,x"})
    void aRecordHasTheColumnsOfTheHeader(String record) {
        int columns = record.split(",").length;
        assertThat(Told.of(CdrFormat.CSV, OPTIONS, NAMES + record + "\n" + GOOD))
                .containsExactly("2 rejected The record has " + columns + " columns, line 1 names 6", "3" + GOOD_CALL);
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
}
