package org.tariscope.tariff;

/** Ids that a filter lets through, from first to last, both inclusive: one condition serves one id and all ids. */
record Ids(long first, long last) {
    /** The one id, or all of them for 0. */
    static Ids of(long id) {
        return id == 0 ? new Ids(1, Long.MAX_VALUE) : new Ids(id, id);
    }
}
