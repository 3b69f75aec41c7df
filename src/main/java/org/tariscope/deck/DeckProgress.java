package org.tariscope.deck;

/** Is told how far a comparison or an import is. */
@FunctionalInterface
public interface DeckProgress {
    /** Tells nobody. */
    DeckProgress NONE = (state, done) -> {};

    /**
     * So much is done.
     *
     * @param state {@code reading}, {@code comparing} or {@code writing}
     * @param done lines read, or rows written
     */
    void at(String state, long done);
}
