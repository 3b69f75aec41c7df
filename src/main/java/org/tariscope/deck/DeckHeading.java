package org.tariscope.deck;

import java.io.Serializable;

/**
 * A column of a deck's file.
 *
 * @param heading as the file has it
 * @param column what it is taken for, such as {@code prefix}; empty: it is passed over
 * @param sample what stands in its first row
 */
public record DeckHeading(String heading, String column, String sample) implements Serializable {}
