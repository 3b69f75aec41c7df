package org.tariscope.rating;

/** What came of pricing a call: a cost, or the reason why there is none. An unrated call is never a free one. */
public sealed interface Outcome permits Rated, Unrated {}
