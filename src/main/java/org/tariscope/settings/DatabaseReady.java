package org.tariscope.settings;

/** Fired once at the start, when the database has this version's schema; features then make what they need in it. */
public record DatabaseReady() {}
