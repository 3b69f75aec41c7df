package org.tariscope.http;

/** One wrong parameter of a {@link Problem}: its name, and a sentence that says what is wrong. */
public record ProblemError(String name, String detail) implements Answer {}
