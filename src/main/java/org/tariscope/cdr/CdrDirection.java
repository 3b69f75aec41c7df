package org.tariscope.cdr;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The direction of a call as the subscriber sees it. */
public enum CdrDirection {
    IN("in", "incoming", "inbound"),
    OUT("out", "outgoing", "outbound");

    private final Set<String> words;

    CdrDirection(String... words) {
        this.words = Set.of(words);
    }

    /** In any case; empty for a word that means neither. */
    static Optional<CdrDirection> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (CdrDirection each : values()) {
            if (each.words.contains(lower)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
