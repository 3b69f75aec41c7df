package org.tariscope.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The arithmetic of the chain: each row's hash covers its values and the hash of the row before it. To verify a chain, an
 * object of this class is shown its rows in order, however many.
 */
final class AuditChain {
    private String previous = "0".repeat(64);
    private long expected = 1;
    private boolean broken;

    /** SHA-256, in hex, of the values, each with its length before it, so that no two rows read alike. */
    static String hash(List<String> values) {
        MessageDigest digest = sha256();
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether the next row continues the chain; after one that does not, none does. */
    boolean continues(AuditRow row) {
        broken |= row.id() != expected || !row.previousHash().equals(previous) || !row.isSound();
        if (!broken) {
            previous = row.hash();
            expected++;
        }
        return !broken;
    }

    /** The id at which the chain is broken, where its last row should be this one; empty where it is whole. */
    Optional<Long> firstBroken(long lastId, String lastHash) {
        boolean whole = !broken && expected - 1 == lastId && previous.equals(lastHash);
        return whole ? Optional.empty() : Optional.of(expected);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
