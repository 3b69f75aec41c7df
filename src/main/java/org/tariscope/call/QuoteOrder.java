package org.tariscope.call;

import java.time.LocalDateTime;
import java.util.OptionalLong;
import org.tariscope.rating.Direction;

/**
 * The call that somebody wants a price for.
 *
 * @param start local time of the subscriber's node, or without a subscriber in the zone of the server's calendar; of an hour
 *     that comes twice the first, and an hour that is left out counts as the one after it
 * @param provider empty: the main one
 */
record QuoteOrder(Direction direction, String number, LocalDateTime start, long seconds, OptionalLong provider) {}
