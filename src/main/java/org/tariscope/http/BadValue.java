package org.tariscope.http;

/** One wrong parameter: its kind of problem, its name as the client wrote it, and a sentence that says what is wrong. */
public record BadValue(ProblemType type, String name, String detail) {}
