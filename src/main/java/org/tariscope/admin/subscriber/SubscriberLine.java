package org.tariscope.admin.subscriber;

import java.math.BigDecimal;
import org.tariscope.subscriber.SubscriberRow;

/**
 * A subscriber of the table, and what his account has today.
 *
 * @param balance below zero: so much is owed
 */
public record SubscriberLine(SubscriberRow subscriber, BigDecimal balance) {}
