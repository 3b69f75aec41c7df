package org.tariscope.demo;

import java.time.LocalDate;
import java.util.Optional;

/** A service that a single subscriber has, on days from and, where it has ended, to. */
record Given(long service, LocalDate from, Optional<LocalDate> to, int quantity) {
    boolean isHeld(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
