package org.tariscope.service;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A service that a subscriber has on his own, not by his plan.
 *
 * @param to the last day; empty: until further notice
 * @param quantity how many of it
 */
record Assignment(long serviceId, LocalDate from, Optional<LocalDate> to, long quantity) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
