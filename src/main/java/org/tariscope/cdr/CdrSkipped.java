package org.tariscope.cdr;

import java.util.Objects;

/** A sound record that is no call to be paid: nobody answered, or it is none of a call. */
public record CdrSkipped(long line, String why) implements CdrRow {
    public CdrSkipped {
        Objects.requireNonNull(why);
    }
}
