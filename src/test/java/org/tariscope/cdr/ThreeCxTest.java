package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreeCxTest {
    private static final String NAMES =
            """
            historyid,callid,duration,time-start,time-answered,time-end,reason-terminated,from-no,to-no,from-dn,to-dn,dial-no,\
            reason-changed,final-number,final-dn,chain,from-type,to-type
            """;
    private static final String OUTGOING =
            """
            Call 612504,00000C21DE5C2470_6531,00:05:36,2026/11/27 13:33:44,2026/11/27 13:33:54,2026/11/27 13:39:31,\
            TerminatedBySrc,Ext.141,0442345678,141,10000,0442345678,,,,Chain: Ext.141;0442345678;,Extension,Line
            """;

    private static List<String> told(String text) {
        return Told.of(CdrFormat.THREE_CX, text);
    }

    @Test
    void recordsBelowTheNamesOfTheirFieldsAreCalls() {
        assertThat(
                        told(
                                NAMES
                                        + OUTGOING
                                        + """
                        Call 612505,00000C21DE5C2470_6532,,2026/11/27 14:00:00,,2026/11/27 14:00:20,TerminatedBySrc,\
                        +380671112233,Ext.960,10000,960,960,,,,Chain: +380671112233;Ext.960;,Line,Extension
                        Call 612506,00000C21DE5C2470_6533,1.00:00:05,2026/11/27 14:00:00,2026/11/27 14:00:00,2026/11/28 14:00:05,\
                        TerminatedByDst,+380671112233,Ext.960,10000,960,,,,,Chain: +380671112233;Ext.960;,Line,Extension
                        """))
                .containsExactly(
                        "2 call 612504/00000C21DE5C2470_6531/2878df8bc0aa4b42 | 2026-11-27T13:33:54 | PT5M36S | 141"
                                + " | 0442345678 | 141 | 10000 | -",
                        "3 skipped not answered",
                        "4 call 612506/00000C21DE5C2470_6533/63599653d560d110 | 2026-11-27T14:00 | PT24H5S | +380671112233"
                                + " | 960 | 10000 | 960 | -");
    }

    @Test
    void namesOfAnySpellingAndOrderAreKnown() {
        String told =
                told("""
                Time Answered;TimeStart;Duration;From_No;TO-NO;DialNo;CallId;HistoryId
                2026-11-27T13:33:54.000Z;2026-11-27T13:33:44.000Z;00:05:36;Ext.141;0442345678;0442345678;00000C21DE5C2470_6531;612504
                """)
                        .get(0);
        assertThat(told)
                .startsWith("2 call 612504/00000C21DE5C2470_6531/")
                .endsWith(" | 2026-11-27T13:33:54Z | PT5M36S | 141 | 0442345678 |  |  | -");
    }

    @Test
    void oneOfTheTwoIdsIsEnough() {
        String names = "callid,duration,time-start,time-answered,from-no,dial-no\n";
        String record = "00000C21DE5C2470_6531,00:05:36,2026/11/27 13:33:44,2026/11/27 13:33:54,Ext.141,0442345678\n";
        assertThat(told(names + record).get(0)).startsWith("2 call /00000C21DE5C2470_6531/");
        assertThat(told(names.replace("callid", "historyid") + record).get(0))
                .startsWith("2 call 00000C21DE5C2470_6531//");
        assertThat(told(names.replace("callid", "number") + record))
                .containsExactly("fault Line 1 names no column \"callid\"");
    }

    @Test
    void partsOfOneCallHaveIdsOfTheirOwn() {
        List<String> parts = told(NAMES + OUTGOING + OUTGOING.replace("13:33:54", "13:40:00"));
        assertThat(parts.get(0).split(" ")[2]).isNotEqualTo(parts.get(1).split(" ")[2]);
    }
}
