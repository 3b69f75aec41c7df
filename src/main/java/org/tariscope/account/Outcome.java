package org.tariscope.account;

import org.tariscope.http.ProblemType;

/** What a payment came to; either is final, and a repetition with the same key comes to the same. */
sealed interface Outcome {
    /** It is in the ledger. */
    record Booked(PaymentAnswer answer) implements Outcome {}

    /** It cannot be booked. */
    record Refused(ProblemType type, String detail) implements Outcome {}
}
