package org.tariscope.deck;

import java.util.Optional;

/** A deck's file: its name, where the caller gave one, and its SHA-256. */
record DeckFile(Optional<String> name, String sha256) {}
