package org.tariscope.deck;

import java.util.Optional;

/**
 * A prefix with its target.
 *
 * @param name of the destination
 * @param slot empty: there is no such code on the day
 */
record Member(String prefix, String name, Optional<CodeSlot> slot) {}
