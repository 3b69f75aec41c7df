package org.tariscope.deck;

import java.util.Locale;

/** How an import stands; answers write the {@link #word()}. */
enum ImportState {
    /** The file is being read. */
    READING,
    /** It is compared with the price list. */
    COMPARING,
    /** It is written. */
    WRITING,
    /** All is in force, or will be on its day. */
    DONE,
    /** Somebody has taken it back. */
    UNDONE;

    private final String word = name().toLowerCase(Locale.ROOT);

    String word() {
        return word;
    }
}
