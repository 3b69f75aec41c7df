package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsteriskTest {
    private static final String OUTGOING =
            """
            "","101","0442345678","from-internal","\""Olena"" <101>","PJSIP/101-00000a11","PJSIP/trunk-kyivstar-00000a12",\
            "Dial","PJSIP/0442345678@trunk-kyivstar,30,T",\
            "2026-11-27 10:15:02","2026-11-27 10:15:09","2026-11-27 10:17:21",139,132,"ANSWERED","DOCUMENTATION",\
            "1764231302.2577",""
            """;

    private static List<String> told(String text) {
        return Told.of(CdrFormat.ASTERISK, text);
    }

    private static String idOf(String toldCall) {
        return toldCall.split(" \\| ")[0].split(" ")[2];
    }

    @Test
    void aRecordOfTheMasterFileIsACall() {
        assertThat(told(OUTGOING))
                .containsExactly("1 call 1764231302.2577/92c62f72563b0019 | 2026-11-27T10:15:09 | PT2M12S | 101"
                        + " | 0442345678 | PJSIP/101 | PJSIP/trunk-kyivstar | -");
    }

    @Test
    void recordsNobodyAnsweredAreNoCalls() {
        assertThat(
                        told(
                                """
                        "","+380671112233","200","from-trunk","+380671112233","PJSIP/trunk-1-0000000a","PJSIP/200-0000000b","Dial","PJSIP/200",\
                        "2026-11-27 09:00:00",,"2026-11-27 09:00:30",30,0,"NO ANSWER","DOCUMENTATION","1764226800.10",""
                        "","101","200","from-internal","101","PJSIP/101-0000000c","","Busy","",\
                        "2026-11-27 09:01:00",,"2026-11-27 09:01:00",0,0,"BUSY","DOCUMENTATION","1764226860.12",""
                        "","101","9911","from-internal","101","PJSIP/101-0000000d","","Congestion","",\
                        "2026-11-27 09:02:00",,"2026-11-27 09:02:00",0,0,"FAILED","DOCUMENTATION","1764226920.13",""
                        """))
                .containsExactly(
                        "1 skipped not answered: NO ANSWER",
                        "2 skipped not answered: BUSY",
                        "3 skipped not answered: FAILED");
    }

    @Test
    void withoutUniqueidTheRecordIsItsOwnId() {
        String sixteen = OUTGOING.strip().replace(",\"1764231302.2577\",\"\"", "");
        String seventeen = sixteen + ",\"billed to sales\"";
        assertThat(idOf(told(sixteen).get(0))).matches("[0-9a-f]{32}");
        assertThat(idOf(told(seventeen).get(0)))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(idOf(told(sixteen).get(0)));
    }

    @Test
    void theNewerColumnsAreRead() {
        String newer = OUTGOING.strip() + ",\"\",\"1764231302.2577\",4711";
        assertThat(told(newer)).singleElement().asString().startsWith("1 call 1764231302.2577/");
        assertThat(told(OUTGOING.strip().replace("1764231302", "pbx-kyiv-1764231302")))
                .singleElement()
                .asString()
                .startsWith("1 call pbx-kyiv-1764231302.2577/");
    }

    @Test
    void recordsOfOneChannelHaveIdsOfTheirOwnAndTheSameFileTheSameIds() {
        String second = OUTGOING.replace("10:15:09", "10:20:09").replace("10:17:21", "10:22:21");
        List<String> both = told(OUTGOING + second);
        assertThat(both).hasSize(2);
        assertThat(idOf(both.get(0))).isNotEqualTo(idOf(both.get(1)));
        assertThat(told(OUTGOING + second)).isEqualTo(both);
        assertThat(idOf(told(second).get(0))).isEqualTo(idOf(both.get(1)));
    }

    @Test
    void linesOfNamesArePassedOver() {
        String names =
                "accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,"
                        + "billsec,disposition,amaflags,uniqueid,userfield\n";
        assertThat(told(names + OUTGOING)).hasSize(2).first().isEqualTo("1 skipped names of columns");
    }

    @Test
    void stampsAreUtcIfTheSenderSaysSo() {
        CdrOptions utc = CdrOptions.NONE.withZone(StampZone.UTC);
        assertThat(Told.of(CdrFormat.ASTERISK, utc, OUTGOING))
                .singleElement()
                .asString()
                .contains(" | 2026-11-27T10:15:09Z | ");
    }
}
