package org.tariscope.account;

import java.time.Clock;

/** A ledger outside a server. */
public final class TestLedger {
    private TestLedger() {}

    public static Ledger of(Clock clock) {
        Ledger ledger = new Ledger();
        ledger.clock = clock;
        return ledger;
    }
}
