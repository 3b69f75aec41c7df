package org.tariscope.service;

import java.math.BigDecimal;
import java.util.Optional;
import org.tariscope.account.Posting;

/** What a subscriber owes for one period of a service. */
record Due(long subscriberId, ChargedService service, Span span, long quantity, BigDecimal amount) {

    /** By what it is known that it has been charged. */
    Charged charged() {
        return new Charged(service.id(), subscriberId, span.first());
    }

    Posting posting() {
        return Posting.charge(
                subscriberId,
                span.first(),
                span.first(),
                span.last(),
                Optional.of(service.id()),
                service.name(),
                amount,
                quantity);
    }
}
