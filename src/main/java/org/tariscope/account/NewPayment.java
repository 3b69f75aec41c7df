package org.tariscope.account;

import java.util.Optional;
import org.tariscope.audit.Who;

/**
 * A payment to be booked.
 *
 * @param key the caller's key; empty: each repetition is a payment of its own
 * @param fingerprint equal for requests that mean the same
 */
record NewPayment(Who who, Posting posting, Optional<RequestKey> key, String fingerprint) {}
