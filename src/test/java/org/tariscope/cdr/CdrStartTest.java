package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CdrStartTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static String local(String time) {
        return new CdrStart.Local(LocalDateTime.parse(time)).in(KYIV).toString();
    }

    @Test
    void localTimeIsTheNodes() {
        assertThat(local("2026-11-27T10:15:00")).isEqualTo("2026-11-27T10:15+02:00[Europe/Kyiv]");
        assertThat(new CdrStart.Utc(Instant.parse("2026-11-27T10:15:00Z")).in(KYIV))
                .hasToString("2026-11-27T12:15+02:00[Europe/Kyiv]");
    }

    @Test
    void anHourThatIsLeftOutIsTheNextAndOfOneThatComesTwiceTheFirst() {
        assertThat(local("2026-03-29T03:30:00")).isEqualTo("2026-03-29T04:30+03:00[Europe/Kyiv]");
        assertThat(local("2026-10-25T03:30:00")).isEqualTo("2026-10-25T03:30+03:00[Europe/Kyiv]");
    }
}
