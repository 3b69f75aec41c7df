package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CucmTest {
    private static final String HEAD =
            """
            "cdrRecordType","globalCallID_callManagerId","globalCallID_callId","origLegCallIdentifier","dateTimeOrigination",\
            "callingPartyNumber","destLegIdentifier","originalCalledPartyNumber","finalCalledPartyNumber",\
            "dateTimeConnect","dateTimeDisconnect","pkid","duration","origDeviceName","destDeviceName"
            INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,VARCHAR(50),INTEGER,VARCHAR(50),VARCHAR(50),INTEGER,INTEGER,\
            UNIQUEIDENTIFIER,INTEGER,VARCHAR(129),VARCHAR(129)
            """;
    private static final String CALL =
            """
            1,1,121001,24579001,1795773600,"2101",24579002,"90442345678","90442345678",1795773608,1795773730,\
            "5b2d6a5e-1f0e-4b68-8d7a-4a5c6de7a001",122,"SEP001B5350DF56","Trunk-Kyiv"
            """;

    @Test
    void aRecordBelowNamesAndTypesIsACall() {
        assertThat(Told.of(CdrFormat.CUCM, HEAD + CALL))
                .containsExactly(
                        "2 skipped types of columns",
                        "3 call 1-121001-24579001-24579002-1795773608 | 2026-11-27T10:00:08Z | PT2M2S | 2101"
                                + " | 90442345678 | SEP001B5350DF56 | Trunk-Kyiv | -");
    }

    @Test
    void whatWasNotConnectedOrIsNoCallIsPassedOver() {
        assertThat(Told.of(
                        CdrFormat.CUCM,
                        HEAD + CALL.replace("1795773608", "0").replace(",122,", ",0,") + CALL.replaceFirst("^1", "2")))
                .containsExactly(
                        "2 skipped types of columns",
                        "3 skipped not answered",
                        "4 skipped not a call's record: cdrRecordType is \"2\"");
    }

    @Test
    void theNumberThatWasReachedCountsAndWithoutOneTheNumberThatWasDialled() {
        String forwarded = CALL.replace("\"90442345678\",\"90442345678\"", "\"2102\",\"90671112233\"");
        String unknown = CALL.replace("\"90442345678\",\"90442345678\"", "\"2102\",\"\"");
        assertThat(Told.of(CdrFormat.CUCM, HEAD + forwarded + unknown))
                .element(1)
                .asString()
                .contains(" | 90671112233 | ");
        assertThat(Told.of(CdrFormat.CUCM, HEAD + forwarded + unknown))
                .element(2)
                .asString()
                .contains(" | 2102 | ");
    }

    @Test
    void filesThatWerePutTogetherAreRead() {
        assertThat(Told.of(CdrFormat.CUCM, HEAD + CALL + HEAD + CALL.replace("121001", "121002")))
                .element(2)
                .isEqualTo("4 skipped names of columns");
    }

    @Test
    void legsOfOneCallHaveIdsOfTheirOwn() {
        assertThat(Told.of(CdrFormat.CUCM, HEAD + CALL + CALL.replace("24579002", "24579003")))
                .element(2)
                .asString()
                .startsWith("4 call 1-121001-24579001-24579003-1795773608 ");
    }
}
