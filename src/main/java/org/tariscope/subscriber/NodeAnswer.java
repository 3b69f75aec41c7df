package org.tariscope.subscriber;

/**
 * A communication node.
 *
 * @param zone the time zone of its calls
 */
public record NodeAnswer(long id, String name, String zone) {}
