package org.tariscope.cdr;

/** A column by its name in the format, and its place, from 0 on. */
record Column(String name, int place) {
    private static final int NOWHERE = -1;

    /** One that the file does not have: its cells are empty. */
    static Column absent(String name) {
        return new Column(name, NOWHERE);
    }

    boolean present() {
        return place != NOWHERE;
    }
}
