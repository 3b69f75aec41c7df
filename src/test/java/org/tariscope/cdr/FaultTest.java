package org.tariscope.cdr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void afterAFaultThereIsNoWayOn() throws CdrFault {
        byte[] bytes = (MalformedRecordTest.NAMES + "a,\"2026\n" + MalformedRecordTest.GOOD).getBytes(UTF_8);
        try (CdrFile file = CdrFile.open(CdrFormat.CSV, new ByteArrayInputStream(bytes), MalformedRecordTest.OPTIONS)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(file::next)
                        .isInstanceOf(CdrFault.class)
                        .hasMessageContaining(MalformedFileTest.NO_CSV);
            }
        }
    }

    @Test
    void formatsWithoutNamesSayTheSame() {
        for (CdrFormat format : List.of(CdrFormat.ASTERISK, CdrFormat.FREESWITCH)) {
            assertThat(Told.of(format, CdrOptions.NONE, new byte[64])).containsExactly(MalformedFileTest.NO_TEXT);
            assertThat(Told.of(format, "")).containsExactly("fault The file is empty");
            assertThat(Told.of(format, "\n\n")).isEmpty();
        }
    }
}
