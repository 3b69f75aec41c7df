package org.tariscope.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A row of the ledger that is yet to be booked. */
record Posting(
        long customer,
        LocalDate day,
        BigDecimal amount,
        Optional<Charged> charged,
        Optional<Paid> paid,
        Optional<Correction> correction) {

    /** What a charge is for: services, or seconds of calls where no service is named. */
    record Charged(LocalDate from, LocalDate to, Optional<Long> service, boolean periodic, String name, long quantity) {
        private Charged negated() {
            return new Charged(from, to, service, false, name, -quantity);
        }
    }

    /** How it was paid: 0 not specified, 1 cash, 2 by receipt, 3 by account. */
    record Paid(int type, Optional<String> bank) {}

    /** Which row is corrected, and why. */
    record Correction(long corrected, String reason) {}

    static Posting charge(long customer, LocalDate day, BigDecimal amount, Charged charged) {
        return new Posting(customer, day, amount, Optional.of(charged), Optional.empty(), Optional.empty());
    }

    static Posting payment(long customer, LocalDate day, BigDecimal amount, Paid paid) {
        return new Posting(customer, day, amount, Optional.empty(), Optional.of(paid), Optional.empty());
    }

    /** The posting that takes this one back, on a later day. */
    Posting correctedOn(LocalDate later, long id, String reason) {
        return new Posting(
                customer,
                later,
                amount.negate(),
                charged.map(Charged::negated),
                paid,
                Optional.of(new Correction(id, reason)));
    }
}
