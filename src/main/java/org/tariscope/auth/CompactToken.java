package org.tariscope.auth;

import static org.tariscope.auth.InvalidTokenException.unless;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariscope.auth.TokenCheck.Reason;

/**
 * A signed token taken apart (RFC 7515, 7.1), before anything in it is believed. Its header has the three members that ours
 * have and no other, so whatever else the standards define for headers cannot happen here.
 */
record CompactToken(
        SignatureAlgorithm algorithm, String type, String kid, String text, int signatureAt, byte[] payload) {
    static final int LONGEST = 4096;

    private static final int LONGEST_HEADER = 256;
    private static final int PARTS = 3;
    private static final Set<String> MEMBERS = Set.of("alg", "typ", "kid");

    static CompactToken parse(String text) throws InvalidTokenException {
        unless(text.length() <= LONGEST, Reason.TOO_LONG);
        String[] parts = text.split("\\.", -1);
        unless(parts.length == PARTS, Reason.STRUCTURE);
        byte[] header = decode(parts[0]);
        byte[] payload = decode(parts[1]);
        decode(parts[2]);
        unless(header.length <= LONGEST_HEADER, Reason.HEADER);
        Map<String, Object> members = FlatJson.read(header).orElseThrow(() -> new InvalidTokenException(Reason.HEADER));
        unless(members.keySet().equals(MEMBERS), Reason.HEADER);
        String type = string(members, "typ");
        String kid = string(members, "kid");
        SignatureAlgorithm algorithm =
                algorithm(members.get("alg")).orElseThrow(() -> new InvalidTokenException(Reason.ALGORITHM));
        return new CompactToken(algorithm, type, kid, text, text.lastIndexOf('.') + 1, payload);
    }

    /** Each string of bytes has one spelling: no padding, and no bits left over in the last character. */
    private static byte[] decode(String part) throws InvalidTokenException {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            unless(bytes.length > 0, Reason.STRUCTURE);
            unless(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part), Reason.STRUCTURE);
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidTokenException(Reason.STRUCTURE);
        }
    }

    private static String string(Map<String, Object> members, String name) throws InvalidTokenException {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new InvalidTokenException(Reason.HEADER);
    }

    private static Optional<SignatureAlgorithm> algorithm(Object name) {
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            if (algorithm.name().equals(name)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    byte[] signingInput() {
        return text.substring(0, signatureAt - 1).getBytes(StandardCharsets.US_ASCII);
    }

    Base64URL signature() {
        return new Base64URL(text.substring(signatureAt));
    }
}
