package org.tariscope.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers tokens whose signature was found right, so that a repeated one costs a digest instead. The least recently used
 * goes first, and all go when the keys change. It only ever saves work: nothing may be denied by it, because one token
 * can have two right signatures and so two texts.
 */
final class VerifiedTokens {
    private final Map<ByteBuffer, VerifiedToken> tokens;
    private long generation;

    VerifiedTokens(int most) {
        this.tokens = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, VerifiedToken> eldest) {
                return super.size() > most;
            }
        };
    }

    Optional<VerifiedToken> find(String compact, long currentGeneration) {
        ByteBuffer digest = digest(compact);
        synchronized (tokens) {
            flushIfOlder(currentGeneration);
            return Optional.ofNullable(tokens.get(digest));
        }
    }

    /** Remembers nothing that was verified with keys that have changed since. */
    void add(String compact, VerifiedToken token, long verifiedInGeneration) {
        ByteBuffer digest = digest(compact);
        synchronized (tokens) {
            flushIfOlder(verifiedInGeneration);
            if (generation == verifiedInGeneration) {
                tokens.put(digest, token);
            }
        }
    }

    int size() {
        synchronized (tokens) {
            return tokens.size();
        }
    }

    private void flushIfOlder(long currentGeneration) {
        if (generation < currentGeneration) {
            tokens.clear();
            generation = currentGeneration;
        }
    }

    private static ByteBuffer digest(String compact) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(compact.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
