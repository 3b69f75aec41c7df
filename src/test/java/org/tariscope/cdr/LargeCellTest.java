package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell may have as many characters as a row: no pattern of ours takes long for it, or many frames of the stack. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class LargeCellTest {
    private static final int SIZE = 200_000;
    private static final String ASTERISK =
            """
            "","101","200","internal","101","PJSIP/101-00000a11","PJSIP/200-00000a12","Dial","PJSIP/200",\
            "2026-11-27 10:15:02","2026-11-27 10:15:09","2026-11-27 10:17:21",139,132,"ANSWERED","BILL","1764231302.2577",""
            """;

    private static String large(String again) {
        return again.repeat(SIZE / again.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                ";1",
                ";1x",
                "<MASQ>",
                "-0000000a",
                "-",
                "a",
                ".",
                ":",
                "1:",
                "00:",
                "DAHDI/-a",
                "-1764231302.1",
                "\\",
                "é"
            })
    void anyColumnMayBeLarge(String again) {
        List<String> parts = List.of(
                "\"101\",\"200\"",
                "\"200\",\"internal\"",
                "\"PJSIP/101-00000a11\"",
                "\"PJSIP/200-00000a12\"",
                "\"2026-11-27 10:15:09\"",
                "132",
                "\"ANSWERED\"");
        for (String part : parts) {
            String rest = part.contains(",") ? part.substring(part.indexOf(',')) : "";
            String large = '"' + large(again) + '"' + rest;
            assertThat(Told.of(CdrFormat.ASTERISK, ASTERISK.replace(part, large)))
                    .as(part)
                    .singleElement()
                    .asString()
                    .startsWith("1 rejected ")
                    .hasSizeLessThan(300);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "1", "-1764231302.1", "1-", ".1"})
    void aLargeUniqueidIsNone(String again) {
        assertThat(Told.of(CdrFormat.ASTERISK, ASTERISK.replace("1764231302.2577", large(again) + "x")))
                .singleElement()
                .asString()
                .matches("1 call [0-9a-f]{32} .*");
    }

    @Test
    void aHeaderMayHaveAsManyColumnsAsARow() {
        String columns = ",x".repeat(16_000);
        String names = MalformedRecordTest.NAMES.strip() + columns + "\n";
        String record = MalformedRecordTest.GOOD.strip() + ",".repeat(16_000) + "\n";
        assertThat(Told.of(CdrFormat.CSV, MalformedRecordTest.OPTIONS, names + record))
                .containsExactly("2" + MalformedRecordTest.GOOD_CALL);
        assertThat(Told.of(CdrFormat.CUCM, names)).containsExactly("fault Line 1 names no column \"cdrRecordType\"");
    }

    @Test
    void aWrongCharsetFarBehindIsSaidAfterWhatCouldBeRead() {
        int before = 5_000;
        String text = MalformedRecordTest.NAMES
                + MalformedRecordTest.GOOD.repeat(before)
                + MalformedRecordTest.GOOD.replace("101", "Zoë");
        List<String> told =
                Told.of(CdrFormat.CSV, MalformedRecordTest.OPTIONS, text.getBytes(StandardCharsets.ISO_8859_1));
        long last = told.size();
        assertThat(last).isBetween(before - 1_000L, before + 1L);
        assertThat(told.get(told.size() - 1))
                .isEqualTo(
                        "fault After line " + last + " the file is not in the charset that was stated, or else UTF-8");
    }
}
