package org.tariscope.demo;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/** A subscriber as the rest of the demo data depends on it. */
record Customer(
        long id,
        Department home,
        int type,
        Identity identity,
        Optional<String> email,
        LocalDate connected,
        Optional<LocalDate> closed,
        NavigableMap<LocalDate, Long> plans) {

    static final int INDIVIDUAL = 0;
    static final int LEGAL_ENTITY = 1;
    static final int OFFICIAL = 2;
    static final int BUDGET = 3;
    static final int PREFERENTIAL = 4;

    boolean isPerson() {
        return type == INDIVIDUAL || type == PREFERENTIAL;
    }

    boolean isConnected(LocalDate day) {
        return !connected.isAfter(day);
    }

    /** Whether the account takes postings on that day. */
    boolean isOpen(LocalDate day) {
        return closed.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** The plan on that day, from the day of the connection on. */
    long plan(LocalDate day) {
        return plans.floorEntry(day).getValue();
    }
}
