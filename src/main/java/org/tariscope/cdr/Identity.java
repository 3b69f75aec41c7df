package org.tariscope.cdr;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a record's cells come to, as a text: equal cells give the same one, others practically never. */
final class Identity {
    private static final int WHOLE_DIGITS = 32;
    private static final int ADDED_DIGITS = 16;

    private Identity() {}

    /** For a record that has no id of its own. */
    static String of(List<String> cells) {
        return digest(cells).substring(0, WHOLE_DIGITS);
    }

    /** For an id of the PBX's that several records may share. */
    static String added(String id, List<String> cells) {
        return id + "/" + digest(cells).substring(0, ADDED_DIGITS);
    }

    /** Each cell goes in behind its length, so that {@code ab,c} is not {@code a,bc}. */
    private static String digest(List<String> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String cell : cells) {
                byte[] bytes = cell.strip().getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("Every Java has SHA-256", every);
        }
    }
}
