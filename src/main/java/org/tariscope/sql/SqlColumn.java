package org.tariscope.sql;

/** One column of a result: its name, and {@code text}, {@code number}, {@code boolean}, {@code date} and so on. */
record SqlColumn(String name, String type) {}
