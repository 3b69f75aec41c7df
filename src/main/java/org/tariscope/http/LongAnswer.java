package org.tariscope.http;

/** A record with a list of any length: it is written as it is encoded, never held as one text. */
public interface LongAnswer extends Answer {}
