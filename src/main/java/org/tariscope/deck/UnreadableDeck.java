package org.tariscope.deck;

/** Why a file is no deck at all; the message says where. */
final class UnreadableDeck extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableDeck(String message) {
        super(message);
    }
}
