package org.tariscope.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The arithmetic of the chain: each row's hash covers its values and the hash of the row before it. */
final class AuditChain {
    static final String START = "0".repeat(64);

    private AuditChain() {}

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

    /** The first row that was altered, removed before or slipped in; empty where the chain is whole. */
    static Optional<Long> firstBroken(Iterable<AuditRow> rows, long lastId, String lastHash) {
        String previous = START;
        long expected = 1;
        for (AuditRow row : rows) {
            if (row.id() != expected || !row.previousHash().equals(previous) || !row.isSound()) {
                return Optional.of(expected);
            }
            previous = row.hash();
            expected++;
        }
        return expected - 1 == lastId && previous.equals(lastHash) ? Optional.empty() : Optional.of(expected);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
