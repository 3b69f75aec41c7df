package org.tariscope.rating;

/**
 * One step of a sum, in words and exact numbers, so that a person can redo it by hand.
 *
 * @param step the step of docs/rating.md, such as {@code B4 step}
 */
public record Step(String step, String input, String result) {}
