package org.tariscope.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A subscriber's account while it is held.
 *
 * @param closedOn the day from which on nothing is booked; empty: open
 */
record Account(Optional<LocalDate> closedOn) {
    boolean isClosedOn(LocalDate day) {
        return closedOn.isPresent() && !closedOn.get().isAfter(day);
    }
}
