package org.tariscope.sql;

/** What a statement changed: so many rows, of a table that had so many rows before and has so many after. */
record Change(long rows, long before, long after) {}
