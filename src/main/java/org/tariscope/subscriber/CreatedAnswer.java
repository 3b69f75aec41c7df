package org.tariscope.subscriber;

import org.tariscope.http.Answer;

/** What {@code subscriber.create} answers. */
public record CreatedAnswer(long id, String accountnumber, String fullname) implements Answer {}
