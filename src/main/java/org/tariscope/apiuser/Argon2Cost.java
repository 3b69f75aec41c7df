package org.tariscope.apiuser;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Argon2id (RFC 9106), version 19, one lane. Only the settings that OWASP's password storage sheet calls equivalent exist:
 * the library keeps a block of memory for each setting it ever saw, so a damaged row must not be able to invent new ones.
 */
record Argon2Cost(int memoryKib, int passes) implements HashCost {
    static final Argon2Cost CURRENT = new Argon2Cost(19_456, 2);

    private static final List<Argon2Cost> KNOWN = List.of(
            CURRENT,
            new Argon2Cost(47_104, 1),
            new Argon2Cost(12_288, 3),
            new Argon2Cost(9_216, 4),
            new Argon2Cost(7_168, 5));
    private static final Pattern TEXT = Pattern.compile("\\$argon2id\\$v=19\\$m=([1-9][0-9]{3,4}),t=([1-9]),p=1\\$");

    static Optional<HashCost> parse(String prefix) {
        Matcher matcher = TEXT.matcher(prefix);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Argon2Cost cost = new Argon2Cost(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return Optional.<HashCost>of(cost).filter(KNOWN::contains);
    }

    @Override
    public byte[] tag(byte[] password, byte[] salt) {
        return Argon2Function.getInstance(
                        memoryKib, passes, 1, StoredHash.TAG_LENGTH, Argon2.ID, Argon2Function.ARGON2_VERSION_13)
                .hash(password, salt)
                .getBytes();
    }

    @Override
    public String prefix() {
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=1$";
    }

    @Override
    public boolean asGoodAs(HashCost wanted) {
        return equals(wanted);
    }
}
