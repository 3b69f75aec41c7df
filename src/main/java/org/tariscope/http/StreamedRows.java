package org.tariscope.http;

import java.util.Iterator;

/** A list answer of any length, written as the rows come: they never stand in memory all at once. It can be read once. */
public record StreamedRows<T extends Record & Answer>(Iterator<T> rows) implements Answer {}
