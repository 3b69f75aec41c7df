/**
 * Rate decks: a carrier's list of prefixes and prices, compared with the price list, brought into it as a whole, taken back
 * before its day, and written out again.
 */
package org.tariscope.deck;
