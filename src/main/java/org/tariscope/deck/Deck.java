package org.tariscope.deck;

import java.util.Map;

/**
 * A deck as it was read.
 *
 * @param lines by prefix, in the order of the file; none once they are compared and are to be written
 * @param read how many lines the file has below its headings
 */
record Deck(Map<String, DeckLine> lines, long read, Tally tally) {}
