package org.tariscope.subscriber;

/** Fired in the transaction that makes a subscriber; the account is opened in it too. */
public record SubscriberCreated(long id) {}
