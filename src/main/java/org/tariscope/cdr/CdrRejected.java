package org.tariscope.cdr;

import java.util.Objects;

/** A record that cannot be read, with the columns that are to blame. */
public record CdrRejected(long line, String why) implements CdrRow {
    public CdrRejected {
        Objects.requireNonNull(why);
    }
}
