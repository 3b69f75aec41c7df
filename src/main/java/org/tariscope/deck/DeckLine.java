package org.tariscope.deck;

/**
 * A prefix of a deck.
 *
 * @param line of the file
 * @param name of the destination; empty where the deck has none
 * @param detail how many digits it was written with; more than it has where it stands for a part of a range
 */
record DeckLine(long line, String prefix, String name, int detail, SentTerms terms) {}
