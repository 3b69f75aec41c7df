package org.tariscope.cdr;

/** Whose time the stamps of a file are, where they do not say it themselves. */
public enum StampZone {
    /** Local time of the node that recorded the call. */
    NODE,
    UTC
}
