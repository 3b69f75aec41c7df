package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any CSV, by the names that its sender gives. */
class MappedCsvTest {
    private static final Map<CdrField, String> MAP = Map.of(
            CdrField.EXTERNALID, "Ід",
            CdrField.START, "Початок",
            CdrField.DURATION, "Секунд",
            CdrField.CALLER, "Хто",
            CdrField.DIALLED, "Кому",
            CdrField.INCOMING, "Звідки",
            CdrField.OUTGOING, "Куди",
            CdrField.DIRECTION, "Напрям");
    private static final CdrOptions OPTIONS = CdrOptions.NONE.withColumns(MAP).withPattern("dd.MM.yyyy HH:mm");
    private static final String FILE =
            """
            Напрям;Ід;Початок;Хто;Кому;Секунд;Звідки;Куди;Примітка
            Out;a-1;27.11.2026 10:15;101;0442345678;74.5;101;E1-2;так
            inbound;a-2;27.11.2026 10:16;+380671112233;200;00:01:15;E1-1;200;
            ;a-3;27.11.2026 10:17;;200;0;;;
            """;

    private static List<String> told(CdrOptions options, String text) {
        return Told.of(CdrFormat.CSV, options, text);
    }

    private static CdrOptions without(CdrField... fields) {
        Map<CdrField, String> map = new HashMap<>(MAP);
        for (CdrField field : fields) {
            map.remove(field);
        }
        return OPTIONS.withColumns(map);
    }

    @Test
    void theColumnMapSaysWhatIsWhat() {
        assertThat(told(OPTIONS, FILE))
                .containsExactly(
                        "2 call a-1 | 2026-11-27T10:15 | PT1M14.5S | 101 | 0442345678 | 101 | E1-2 | out",
                        "3 call a-2 | 2026-11-27T10:16 | PT1M15S | +380671112233 | 200 | E1-1 | 200 | in",
                        "4 skipped lasted 0 seconds");
    }

    @Test
    void aStatedCharsetCounts() {
        byte[] bytes = FILE.getBytes(Charset.forName("windows-1251"));
        assertThat(Told.of(CdrFormat.CSV, OPTIONS.withCharset("windows-1251"), bytes))
                .isEqualTo(told(OPTIONS, FILE));
    }

    @Test
    void onlyStartDurationAndDialledAreNeeded() {
        CdrOptions fewest =
                without(CdrField.EXTERNALID, CdrField.CALLER, CdrField.INCOMING, CdrField.OUTGOING, CdrField.DIRECTION);
        assertThat(told(fewest, FILE).get(0))
                .matches("2 call [0-9a-f]{32} \\| 2026-11-27T10:15 \\| PT1M14.5S \\|  \\| 0442345678 \\|  \\|  \\| -");
        assertThat(told(without(CdrField.START), FILE))
                .containsExactly("fault The column map names no column for start");
    }

    @Test
    void recordsWithoutIdsDifferInAnyCell() {
        CdrOptions noIds = without(CdrField.EXTERNALID);
        List<String> some = told(noIds, FILE);
        assertThat(told(noIds, FILE)).isEqualTo(some);
        assertThat(told(noIds, FILE.replace("так", "ні")).get(0)).isNotEqualTo(some.get(0));
        assertThat(told(noIds, FILE.replace("101;0442345678", "1010;442345678")).get(0))
                .isNotEqualTo(some.get(0));
    }

    @Test
    void stampsMayBeSecondsOrHaveAnOffset() {
        String file = FILE.replace("27.11.2026 10:15", "1795774500");
        assertThat(told(OPTIONS.withPattern("epoch"), file).get(0)).contains(" | 2026-11-27T10:15:00Z | ");
        String offset = FILE.replace("27.11.2026 10:15", "2026-11-27T12:15:00+02:00");
        assertThat(told(OPTIONS.withPattern("yyyy-MM-dd'T'HH:mm:ssXXX"), offset).get(0))
                .contains(" | 2026-11-27T10:15:00Z | ");
        String american = FILE.replace("27.11.2026 10:15", "Nov 27, 2026 9:05:07 pm");
        assertThat(told(OPTIONS.withPattern("MMM d, yyyy h:mm:ss a"), american).get(0))
                .contains(" | 2026-11-27T21:05:07 | ");
    }

    @Test
    void aPatternTellsDateAndTime() {
        for (String pattern :
                List.of("yyyy-MM-dd", "HH:mm:ss", "", "nonsense", "[", "yyyy-MM-dd hh:mm", "x".repeat(99))) {
            assertThat(told(OPTIONS.withPattern(pattern), FILE))
                    .as(pattern)
                    .singleElement()
                    .asString()
                    .startsWith("fault The pattern of start \"" + pattern.substring(0, Math.min(64, pattern.length())))
                    .endsWith(" does not describe a date and a time of day");
        }
    }
}
