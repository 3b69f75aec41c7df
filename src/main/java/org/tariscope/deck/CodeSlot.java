package org.tariscope.deck;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A code as it is in force on the day of an import.
 *
 * @param tariff that it leads to; 0: none
 * @param begins whether it is in force from that very day on
 * @param to its last day
 */
record CodeSlot(long id, String name, long tariff, boolean begins, Optional<LocalDate> to) {}
