package org.tariscope.apiuser;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of a stored password: the PHC string format, unpadded base64. */
record StoredHash(HashCost cost, byte[] salt, byte[] tag) {
    static final int TAG_LENGTH = 32;

    private static final int LONGEST = 256;
    private static final Pattern TEXT =
            Pattern.compile("(\\$[a-z0-9-]+\\$(?:v=[0-9]+\\$)?[a-z0-9=,]+\\$)([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static Optional<StoredHash> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        return Stream.of(Argon2Cost.parse(matcher.group(1)), Pbkdf2Cost.parse(matcher.group(1)))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(cost -> decode(cost, matcher.group(2), matcher.group(3)));
    }

    private static Optional<StoredHash> decode(HashCost cost, String salt, String tag) {
        try {
            byte[] saltBytes = Base64.getDecoder().decode(salt);
            byte[] tagBytes = Base64.getDecoder().decode(tag);
            boolean sensible = saltBytes.length >= 8 && saltBytes.length <= 32 && tagBytes.length == TAG_LENGTH;
            return sensible ? Optional.of(new StoredHash(cost, saltBytes, tagBytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return cost.prefix() + base64.encodeToString(salt) + "$" + base64.encodeToString(tag);
    }
}
