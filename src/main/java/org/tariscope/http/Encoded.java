package org.tariscope.http;

/** An answer that was encoded before, with its entity tag, kept because many clients ask the same. */
record Encoded(byte[] plain, byte[] gzipped, String tag) {}
