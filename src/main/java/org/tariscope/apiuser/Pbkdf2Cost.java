package org.tariscope.apiuser;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** PBKDF2 (RFC 8018, 5.2) with HMAC-SHA256. */
record Pbkdf2Cost(int iterations) implements HashCost {
    static final Pbkdf2Cost CURRENT = new Pbkdf2Cost(600_000);

    private static final int MIN = 10_000;
    private static final int MAX = 2_000_000;
    private static final String HMAC = "HmacSHA256";
    private static final Pattern TEXT = Pattern.compile("\\$pbkdf2-sha256\\$i=([1-9][0-9]{4,6})\\$");

    static Optional<HashCost> parse(String prefix) {
        Matcher matcher = TEXT.matcher(prefix);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int iterations = Integer.parseInt(matcher.group(1));
        return iterations < MIN || iterations > MAX ? Optional.empty() : Optional.of(new Pbkdf2Cost(iterations));
    }

    /**
     * The JDK's SecretKeyFactory takes characters and leaves their encoding to the provider; here the bytes are ours. A key
     * of HMAC may not be empty, but is padded with zeros anyway, so one zero byte stands for the empty password.
     */
    @Override
    public byte[] tag(byte[] password, byte[] salt) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(password.length == 0 ? new byte[1] : password, HMAC));
            return onlyBlock(mac, salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + HMAC, e);
        }
    }

    /** The tag is as long as one block, so there is no second one. */
    private byte[] onlyBlock(Mac mac, byte[] salt) throws GeneralSecurityException {
        mac.update(salt);
        mac.update(new byte[] {0, 0, 0, 1});
        byte[] chain = mac.doFinal();
        byte[] sum = Arrays.copyOf(chain, chain.length);
        for (int i = 1; i < iterations; i++) {
            mac.update(chain);
            mac.doFinal(chain, 0);
            for (int j = 0; j < sum.length; j++) {
                sum[j] ^= chain[j];
            }
        }
        return sum;
    }

    @Override
    public String prefix() {
        return "$pbkdf2-sha256$i=" + iterations + "$";
    }

    @Override
    public boolean asGoodAs(HashCost wanted) {
        return wanted instanceof Pbkdf2Cost other && iterations >= other.iterations;
    }
}
