package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeSwitchTest {
    @Test
    void recordsOfTheTemplateAreCalls() {
        assertThat(
                        Told.of(
                                CdrFormat.FREESWITCH,
                                """
                        "Extension 1001","1001","00441632960000","default","2026-11-27 08:59:50","2026-11-27 09:00:02",\
                        "2026-11-27 09:01:17","87","75","NORMAL_CLEARING","6a3a9b5e-8f7e-4c6e-9c60-0d4c8be04d11",\
                        "b0a6d5f4-1a38-4d0b-8cf4-f6a53b9d5f55","1001","PCMA","PCMA"
                        "+380501234567","+380501234567","1002","public","2026-11-27 09:05:00","","2026-11-27 09:05:20","20","0",\
                        "ORIGINATOR_CANCEL","11111111-2222-4333-8444-555555555555","","","",""
                        "+380501234567","+380501234567","1002","public","2026-11-27 09:06:00","2026-11-27 09:06:05",\
                        "2026-11-27 09:06:05","5","0","NORMAL_CLEARING","22222222-2222-4333-8444-555555555555","","","opus","opus"
                        """))
                .containsExactly(
                        "1 call 6a3a9b5e-8f7e-4c6e-9c60-0d4c8be04d11 | 2026-11-27T09:00:02 | PT1M15S | 1001"
                                + " | 00441632960000 | default |  | -",
                        "2 skipped not answered: \"ORIGINATOR_CANCEL\"",
                        "3 call 22222222-2222-4333-8444-555555555555 | 2026-11-27T09:06:05 | PT0S | +380501234567"
                                + " | 1002 | public |  | -");
    }
}
