package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case changes one thing in a good record of the format. */
class MalformedPbxRecordTest {
    private static final String ASTERISK =
            """
            "","101","200","internal","101","PJSIP/101-00000a11","PJSIP/200-00000a12","Dial","PJSIP/200",\
            "2026-11-27 10:15:02","2026-11-27 10:15:09","2026-11-27 10:17:21",139,132,"ANSWERED","BILL","1764231302.2577",""
            """;
    private static final String FREESWITCH =
            """
            "Olena","1001","200","default","2026-11-27 08:59:50","2026-11-27 09:00:02","2026-11-27 09:01:17","87","75",\
            "NORMAL_CLEARING","6a3a9b5e","b0a6d5f4","1001","PCMA","PCMA"
            """;
    private static final String CUCM =
            """
            cdrRecordType,globalCallID_callManagerId,globalCallID_callId,origLegCallIdentifier,destLegIdentifier,\
            callingPartyNumber,finalCalledPartyNumber,dateTimeConnect,duration
            1,1,121001,24579001,24579002,2101,90442345678,1795773608,122
            """;
    private static final String THREE_CX =
            """
            historyid,callid,duration,time-start,time-answered,from-no,dial-no
            Call 612504,0C21DE_6531,00:05:36,2026/11/27 13:33:44,2026/11/27 13:33:54,Ext.141,0442345678
            """;

    private static void changed(CdrFormat format, String good, String part, String by, String outcome) {
        assertThat(Told.of(format, good)).singleElement().asString().contains(" call ");
        assertThat(good).contains(part);
        assertThat(Told.of(format, good.replace(part, by))).containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ,"BILL","1764231302.2577","" | `` | 1 rejected The record has 15 columns; Asterisk writes 16 to 21
            "BILL" | "BILL","","","","" | 1 rejected The record has 22 columns; Asterisk writes 16 to 21
            "BILL" | 1,2,3,4,5,6,7,8,9 | 1 rejected The record has 26 columns; Asterisk writes 16 to 21
            "ANSWERED" | "WAT" | 1 rejected disposition is none of Asterisk's: "WAT"
            "ANSWERED" | `` | 1 rejected disposition is none of Asterisk's: ""
            "2026-11-27 10:15:09" | "2026-11-27T10:15:09" | 1 rejected answer is no date and time of this format: "2026-11-27T10:15:09"
            "2026-11-27 10:15:09" | "1764231309" | 1 rejected answer is no date and time of this format: "1764231309"
            "2026-11-27 10:15:09" | "0000-00-00 00:00:00" | 1 rejected answer is no date and time of this format: "0000-00-00 00:00:00"
            ,132, | ,-132, | 1 rejected billsec is negative: "-132"
            ,132, | ,, | 1 rejected billsec is no duration: ""
            ,132, | ,99999999999, | 1 rejected billsec is longer than any call: "99999999999"
            ,132, | ,0x84, | 1 rejected billsec is no duration: "0x84"
            "200","internal" | "","internal" | 1 rejected dst is empty
            """)
    void ofAsterisk(String part, String by, String outcome) {
        changed(CdrFormat.ASTERISK, ASTERISK, part, by, outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ,"PCMA","PCMA" | ,"PCMA" | 1 rejected The record has 14 columns; FreeSWITCH's template has 15
            ,"PCMA","PCMA" | ,"PCMA","PCMA","x" | 1 rejected The record has 16 columns; FreeSWITCH's template has 15
            "6a3a9b5e" | "" | 1 rejected uuid is empty
            "75" | "-1" | 1 rejected billsec is negative: "-1"
            "75" | "1e2" | 1 rejected billsec is no duration: "1e2"
            "2026-11-27 09:00:02" | "27.11.2026 09:00" | 1 rejected answer_stamp is no date and time of this format: "27.11.2026 09:00"
            "200" | "  " | 1 rejected destination_number is empty
            "2026-11-27 08:59:50" | "start_stamp" | 1 skipped names of columns
            """)
    void ofFreeSwitch(String part, String by, String outcome) {
        changed(CdrFormat.FREESWITCH, FREESWITCH, part, by, outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ,1795773608, | ,x, | 2 rejected dateTimeConnect is no date and time of this format: "x"
            ,1795773608, | ,-1795773608, | 2 rejected dateTimeConnect is no date and time of this format: "-1795773608"
            ,1795773608, | ,1795773608.5, | 2 rejected dateTimeConnect is no date and time of this format: "1795773608.5"
            ,1795773608, | ,999999999999, | 2 rejected dateTimeConnect is no date and time of this format: "999999999999"
            ,1795773608, | ,9999999999999, | 2 rejected dateTimeConnect is no date and time of this format: "9999999999999"
            ,1795773608, | ,, | 2 rejected dateTimeConnect is no date and time of this format: ""
            ,122 | ,-122 | 2 rejected duration is negative: "-122"
            ,122 | `` | 2 rejected The record has 8 columns, line 1 names 9
            ,122 | ,122,9 | 2 rejected The record has 10 columns, line 1 names 9
            121001 | `` | 2 rejected globalCallID_callId is empty
            24579002 | `` | 2 rejected destLegIdentifier is empty
            90442345678 | `` | 2 rejected originalCalledPartyNumber is empty
            1,1,121001 | ,1,121001 | 2 rejected cdrRecordType is no number: ""
            1,1,121001 | 1x,1,121001 | 2 rejected cdrRecordType is no number: "1x"
            globalCallID_callManagerId | clusterId | fault Line 1 names no column "globalCallID_callManagerId"
            callingPartyNumber | duration | fault Line 1 names a column "duration" twice
            """)
    void ofCucm(String part, String by, String outcome) {
        changed(CdrFormat.CUCM, CUCM, part, by, outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            2026/11/27 13:33:54 | soon | 2 rejected time-answered is no date and time of this format: "soon"
            2026/11/27 13:33:54 | 2026/02/30 13:33:54 | 2 rejected time-answered is no date and time of this format: "2026/02/30 13:33:54"
            2026/11/27 13:33:54 | 27/11/2026 13:33:54 | 2 rejected time-answered is no date and time of this format: "27/11/2026 13:33:54"
            2026/11/27 13:33:54 | 2026/11-27 13:33:54 | 2 rejected time-answered is no date and time of this format: "2026/11-27 13:33:54"
            2026/11/27 13:33:54 | `` | 2 skipped not answered
            00:05:36 | 00:65:36 | 2 rejected duration is no duration: "00:65:36"
            00:05:36 | -00:05:36 | 2 rejected duration is negative: "-00:05:36"
            Call 612504 | `` | 2 rejected historyid is empty
            0C21DE_6531 | `` | 2 rejected callid is empty
            0442345678 | `` | 2 rejected to-no is empty
            ,dial-no | ,dialled | fault Line 1 names no column "dial-no"
            time-answered, | time-end, | fault Line 1 names no column "time-answered"
            callid, | dial_no, | fault Line 1 names a column "dial-no" twice
            """)
    void ofThreeCx(String part, String by, String outcome) {
        changed(CdrFormat.THREE_CX, THREE_CX, part, by, outcome);
    }
}
