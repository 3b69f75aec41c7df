package org.tariscope.apiuser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Turns passwords into the strings that are stored, and compares them: Argon2id with the cost that OWASP's password storage
 * sheet names, or PBKDF2 where FIPS asks for it. Passwords count exactly as sent, as UTF-8. One hash costs some 70 ms and
 * 19 MiB, so callers go through {@link HashPermits}.
 */
public final class PasswordHash {
    /** What new passwords are hashed with; either kind is always recognised. */
    public enum Algorithm {
        ARGON2ID,
        PBKDF2_SHA256
    }

    private static final int SALT_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final HashCost cost;
    private final StoredHash dummy;

    public PasswordHash() {
        this(Algorithm.ARGON2ID);
    }

    public PasswordHash(Algorithm algorithm) {
        this.cost = algorithm == Algorithm.ARGON2ID ? Argon2Cost.CURRENT : Pbkdf2Cost.CURRENT;
        this.dummy = new StoredHash(cost, randomBytes(SALT_LENGTH), randomBytes(StoredHash.TAG_LENGTH));
    }

    /** The string to store: algorithm, cost, salt and tag. */
    public String hash(String password) {
        byte[] salt = randomBytes(SALT_LENGTH);
        return new StoredHash(cost, salt, cost.tag(utf8(password), salt)).text();
    }

    /** False also where the stored string is damaged or asks for a cost that nobody would have chosen. */
    public boolean matches(String password, String stored) {
        Optional<StoredHash> hash = StoredHash.parse(stored);
        return hash.isPresent() && matches(password, hash.get());
    }

    /** True where the stored string is weaker than what would be stored today. */
    public boolean outdated(String stored) {
        return StoredHash.parse(stored)
                .map(hash -> !hash.cost().asGoodAs(cost) || hash.salt().length < SALT_LENGTH)
                .orElse(true);
    }

    /** Costs what {@link #matches} costs and answers false: for names that do not exist, so that time does not tell. */
    public boolean waste(String password) {
        matches(password, dummy);
        return false;
    }

    private static boolean matches(String password, StoredHash hash) {
        byte[] tag = hash.cost().tag(utf8(password), hash.salt());
        return MessageDigest.isEqual(tag, hash.tag());
    }

    private static byte[] utf8(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
