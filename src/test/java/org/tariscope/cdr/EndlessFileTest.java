package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a file without an end only so much is read as a row may have, or as was asked for. */
class EndlessFileTest {
    private static final long A_ROW_AND_BUFFERS = 1 << 20;
    private static final String TOO_LONG =
            " the file is not CSV: a quote is out of place, or a row has more than 262144 characters";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"9", ",", "9,", "ж", "\"", "\"a,", "a\"\"", "` `"})
    void aGigabyteInOneRowIsGivenUp(String again) {
        for (CdrFormat format : CdrFormat.values()) {
            Endless file = new Endless("a", again);
            assertThat(Told.of(format, MalformedRecordTest.OPTIONS, file))
                    .containsExactly("fault From line 1 on" + TOO_LONG);
            assertThat(file.taken()).isLessThan(A_ROW_AND_BUFFERS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"9", "\"9", ",\""})
    void whatStandsBeforeItIsRead(String again) {
        Endless file = new Endless(MalformedRecordTest.NAMES + MalformedRecordTest.GOOD + "\"", again);
        List<String> told = Told.of(CdrFormat.CSV, MalformedRecordTest.OPTIONS, file);
        assertThat(told).containsExactly("2" + MalformedRecordTest.GOOD_CALL, "fault After line 2" + TOO_LONG);
        assertThat(file.taken()).isLessThan(A_ROW_AND_BUFFERS);
    }

    @Test
    void recordsAreReadAsTheyAreAskedFor() throws CdrFault {
        Endless bytes = new Endless(MalformedRecordTest.NAMES, MalformedRecordTest.GOOD);
        try (CdrFile file = CdrFile.open(CdrFormat.CSV, bytes, MalformedRecordTest.OPTIONS)) {
            for (long row = 0; row < 20_000; row++) {
                assertThat(file.rows()).isEqualTo(row);
                assertThat(file.next()).map(CdrRow::line).isEqualTo(Optional.of(row + 2));
            }
        }
        long asked = 20_000L * MalformedRecordTest.GOOD.length();
        assertThat(bytes.taken()).isBetween(asked, asked + A_ROW_AND_BUFFERS);
    }

    @Test
    void everyRecordCountsAsOneWhateverComesOfIt() throws CdrFault {
        String text = MalformedRecordTest.NAMES + "\n" + MalformedRecordTest.GOOD + "bad\n\n\0\n"
                + MalformedRecordTest.GOOD.replace(",60,", ",0,");
        try (CdrFile file = CdrFile.open(
                CdrFormat.CSV,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                MalformedRecordTest.OPTIONS)) {
            assertThat(file.rows()).isZero();
            while (file.next().isPresent()) {
                assertThat(file.rows()).isPositive();
            }
            assertThat(file.rows()).isEqualTo(4);
        }
    }
}
