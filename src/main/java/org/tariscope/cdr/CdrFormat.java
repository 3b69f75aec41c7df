package org.tariscope.cdr;

import java.util.Arrays;

/** Which program wrote a file of call records. */
public enum CdrFormat {
    /** Master.csv of Asterisk's module cdr_csv. */
    ASTERISK("asterisk"),
    /** FreeSWITCH's module mod_cdr_csv with the template that it comes with. */
    FREESWITCH("freeswitch"),
    /** A CDR flat file of Cisco Unified Communications Manager. */
    CUCM("cucm"),
    /** The CDR output of 3CX, below a line with the names of its fields. */
    THREE_CX("3cx"),
    /** Any CSV with a line of column names; which of them is what, the caller says. */
    CSV("csv");

    private final String word;

    CdrFormat(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static CdrFormat of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a format of call records: " + word));
    }
}
