package org.tariscope.auth;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The keys of the tokens, kept in {@code keys/keys.json} under the data directory and made at the first start. One signs;
 * those before it verify for as long as their tokens live. Several processes may share the file: each sees the changes of
 * the others at its next {@link #refresh}. Throws IllegalStateException, with a sentence that names the file, where the
 * file cannot be read or others can read it.
 */
public final class SigningKeys {
    /** What is in memory: read from the file that had this stamp. */
    private record Loaded(KeySet keys, KeyFile.Stamp stamp, long generation) {}

    private final KeyFile file;
    private final Clock clock;
    private final SignatureAlgorithm algorithm;
    private volatile Loaded loaded;

    private SigningKeys(KeyFile file, Clock clock, SignatureAlgorithm algorithm) {
        this.file = file;
        this.clock = clock;
        this.algorithm = algorithm;
    }

    /** Opens the keys, and makes them where there are none. A key of another algorithm is retired. */
    public static SigningKeys open(Path dataDir, Clock clock, SignatureAlgorithm algorithm) {
        SigningKeys keys = new SigningKeys(new KeyFile(dataDir), clock, algorithm);
        keys.start();
        return keys;
    }

    private void start() {
        locked(() -> {
            if (!file.exists()) {
                store(KeySet.generate(algorithm, now()));
            }
            load();
            if (loaded.keys().active().algorithm() != algorithm) {
                change(keys -> keys.rotated(algorithm, now()));
            }
        });
    }

    /** Replaces the active key; tokens that the old one signed live to their end. */
    public void rotate() {
        locked(() -> change(keys -> keys.rotated(algorithm, now())));
    }

    /** Ends all tokens of this key at once; the active key is replaced first. */
    public void revoke(String kid) {
        locked(() -> change(keys -> keys.revoked(kid, algorithm, now())));
    }

    /**
     * Looks whether another process changed the file and then reads it; true where it did. Where it cannot be read, this
     * throws and the keys stay as they were.
     */
    public boolean refresh() {
        try {
            if (file.stamp().equals(loaded.stamp())) {
                return false;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        locked(this::load);
        return true;
    }

    /** Changes whenever the keys do. */
    public long generation() {
        return loaded.generation();
    }

    /** The public halves of the keys that verify, as a JWK set (RFC 7517). */
    public String publicJwks() {
        return loaded.keys().publicJson(now());
    }

    /** The id of the key that signs. */
    public String activeKid() {
        return active().kid();
    }

    /** When the key that signs was made. */
    Instant activeSince() {
        return Instant.ofEpochSecond(active().issued());
    }

    TokenKey active() {
        return loaded.keys().active();
    }

    /** Nothing for a key that is unknown, revoked, or retired for longer than its tokens lived. */
    Optional<TokenKey> verifying(String kid) {
        return loaded.keys().verifying(kid, now());
    }

    byte[] addressSecret() {
        return loaded.keys().addressKey().toByteArray();
    }

    /** From the newest state of the file, not of memory: another process may have changed it a moment ago. */
    private void change(UnaryOperator<KeySet> step) throws IOException {
        store(step.apply(parse(file.read())));
        load();
    }

    private void store(KeySet keys) throws IOException {
        file.write(keys.json());
    }

    private void load() throws IOException {
        KeyFile.Stamp stamp = file.stamp();
        KeySet keys = parse(file.read());
        loaded = new Loaded(keys, stamp, loaded == null ? 1 : loaded.generation() + 1);
    }

    /** The parser's messages may quote the file, so they go no further. */
    private KeySet parse(String json) {
        try {
            return KeySet.parse(json);
        } catch (ParseException | RuntimeException garbled) {
            throw new IllegalStateException(file.path() + " does not hold the keys of this server");
        }
    }

    private void locked(KeyFile.Work work) {
        try {
            file.locked(work);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private IllegalStateException unreadable(IOException cause) {
        return new IllegalStateException(file.path() + " cannot be read or written", cause);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
