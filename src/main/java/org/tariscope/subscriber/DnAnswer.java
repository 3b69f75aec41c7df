package org.tariscope.subscriber;

import org.tariscope.http.Answer;

/** What {@code subscriber.dnadd} answers: the assignment of the DN. */
public record DnAnswer(long id, long subscriberid, long pbxid, String dn) implements Answer {}
