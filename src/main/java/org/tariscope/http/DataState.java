package org.tariscope.http;

/** Names the state of the data that some methods answer from, so that their encoded answers can be kept and used again. */
public interface DataState {
    /** What {@link MethodDescription#keptWhile} calls it. */
    String data();

    /** Equal names mean equal data. */
    String name();
}
