package org.tariscope.auth;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tariscope.auth.TokenKey.State;

/**
 * All keys at one moment: one active, others that still verify or were revoked, and the secret that addresses are bound
 * with. Immutable: each change is a new set, without the keys that no living token needs.
 */
record KeySet(List<TokenKey> keys, OctetSequenceKey addressKey) {
    private static final String ADDRESS_BINDING = "address-binding";
    private static final int ADDRESS_KEY_BYTES = 32;
    private static final String KEYS = "keys";
    private static final SecureRandom RANDOM = new SecureRandom();

    KeySet {
        keys = List.copyOf(keys);
        if (keys.stream().filter(TokenKey::active).count() != 1) {
            throw new IllegalArgumentException("there is not exactly one active key");
        }
        if (keys.stream().map(TokenKey::kid).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("a key stands twice");
        }
        if (addressKey.toByteArray().length != ADDRESS_KEY_BYTES) {
            throw new IllegalArgumentException("the key of addresses has not 256 bits");
        }
    }

    static KeySet generate(SignatureAlgorithm algorithm, long now) {
        byte[] secret = new byte[ADDRESS_KEY_BYTES];
        RANDOM.nextBytes(secret);
        OctetSequenceKey addressKey = new OctetSequenceKey.Builder(Base64URL.encode(secret))
                .keyID(ADDRESS_BINDING)
                .build();
        return new KeySet(List.of(TokenKey.generate(algorithm, now)), addressKey);
    }

    TokenKey active() {
        return keys.stream().filter(TokenKey::active).findFirst().orElseThrow();
    }

    Optional<TokenKey> verifying(String kid, long now) {
        return keys.stream()
                .filter(key -> key.kid().equals(kid) && key.verifies(now))
                .findFirst();
    }

    KeySet rotated(SignatureAlgorithm algorithm, long now) {
        Stream<TokenKey> old = keys.stream()
                .filter(key -> !key.forgotten(now))
                .map(key -> key.active() ? key.retire(State.PASSIVE, now) : key);
        return new KeySet(
                Stream.concat(Stream.of(TokenKey.generate(algorithm, now)), old).toList(), addressKey);
    }

    /** The active key is replaced first. A kid that is not there changes nothing. */
    KeySet revoked(String kid, SignatureAlgorithm algorithm, long now) {
        KeySet set = active().kid().equals(kid) ? rotated(algorithm, now) : this;
        List<TokenKey> changed = set.keys.stream()
                .map(key -> key.kid().equals(kid) ? key.retire(State.REVOKED, now) : key)
                .toList();
        return new KeySet(changed, addressKey);
    }

    /** What anybody may know: the keys that verify. */
    String publicJson(long now) {
        List<Map<String, Object>> all = keys.stream()
                .filter(key -> key.verifies(now))
                .map(key -> key.jwk().toPublicJWK().toJSONObject())
                .toList();
        return JSONObjectUtils.toJSONString(Map.of(KEYS, all));
    }

    String json() {
        List<Map<String, Object>> all = new ArrayList<>();
        keys.forEach(key -> all.add(key.toJson()));
        all.add(addressKey.toJSONObject());
        return JSONObjectUtils.toJSONString(Map.of(KEYS, all));
    }

    static KeySet parse(String json) throws ParseException {
        List<TokenKey> keys = new ArrayList<>();
        OctetSequenceKey addressKey = null;
        for (Map<String, Object> jwk : JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(json), KEYS)) {
            if (!ADDRESS_BINDING.equals(jwk.get("kid"))) {
                keys.add(TokenKey.parse(jwk));
            } else if (addressKey == null) {
                addressKey = OctetSequenceKey.parse(jwk);
            }
        }
        if (addressKey == null) {
            throw new IllegalArgumentException("there is no key of addresses");
        }
        return new KeySet(keys, addressKey);
    }
}
