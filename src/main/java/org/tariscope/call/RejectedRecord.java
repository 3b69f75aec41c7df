package org.tariscope.call;

import org.tariscope.http.Answer;

/** A record that could not be read, and why. */
public record RejectedRecord(long line, String reason) implements Answer {}
