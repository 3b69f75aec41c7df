package org.tariscope.suggestion;

import java.time.Instant;

/**
 * A method that somebody misses.
 *
 * @param method what it could be called
 * @param purpose what it should do, and what for
 * @param by the name of whoever suggested it
 */
public record Suggestion(long id, String method, String purpose, String by, Instant at) {}
