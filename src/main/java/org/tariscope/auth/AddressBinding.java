package org.tariscope.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tariscope.http.AddressPrefix;
import org.tariscope.http.IpAddress;

/** Ties a token to the network it was made for, without telling anybody which: HMAC-SHA256 of the network's text. */
record AddressBinding(SigningKeys keys, AddressPrefix prefix) {
    private static final String HMAC = "HmacSHA256";

    String of(IpAddress address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(keys.addressSecret(), HMAC));
            byte[] digest = mac.doFinal(prefix.of(address).toString().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + HMAC, e);
        }
    }

    boolean matches(String binding, IpAddress address) {
        return MessageDigest.isEqual(
                binding.getBytes(StandardCharsets.UTF_8), of(address).getBytes(StandardCharsets.UTF_8));
    }
}
