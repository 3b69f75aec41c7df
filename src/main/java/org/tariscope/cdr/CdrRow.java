package org.tariscope.cdr;

/** What came of a record: a call, or the reason why there is none. */
public sealed interface CdrRow permits CdrCall, CdrSkipped, CdrRejected {
    /** The line on which the record begins, from 1 on. */
    long line();
}
