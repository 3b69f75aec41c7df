package org.tariscope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.cdr.CdrCall;
import org.tariscope.cdr.CdrFile;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;
import org.tariscope.cdr.CdrRejected;
import org.tariscope.cdr.CdrRow;
import org.tariscope.cdr.CdrSkipped;

@Tag("database")
class DemoCallsTest {
    @Test
    void fileIsOneAsAsteriskWritesThem() throws Exception {
        List<CdrRow> rows = rows(file());
        assertThat(rows).filteredOn(CdrCall.class::isInstance).hasSizeBetween(250, 400);
        assertThat(rows).filteredOn(CdrSkipped.class::isInstance).hasSizeBetween(20, 60);
        assertThat(rows)
                .filteredOn(CdrRejected.class::isInstance)
                .hasSize(1)
                .containsExactly(rows.get(rows.size() - 1));
    }

    @Test
    void sameDayGivesTheSameFile() throws Exception {
        assertThat(file())
                .isEqualTo(file())
                .contains("2026-02-24 ", "2026-03-09 ")
                .doesNotContain("2026-03-10 1");
    }

    private static String file() throws Exception {
        return new DemoCalls(LoadedDemo.TODAY).file(LoadedDemo.connection());
    }

    private static List<CdrRow> rows(String text) throws Exception {
        List<CdrRow> rows = new ArrayList<>();
        try (CdrFile file = CdrFile.open(
                CdrFormat.ASTERISK, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), CdrOptions.NONE)) {
            for (Optional<CdrRow> row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
