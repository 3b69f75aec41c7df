package org.tariscope.auth;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A key of tokens with where it stands in its life. Its id is the thumbprint of RFC 7638. Only the active one keeps its
 * private half: nothing is ever signed with a retired key.
 */
record TokenKey(JWK jwk, State state, long issued, Optional<Long> retired) {
    enum State {
        ACTIVE,
        PASSIVE,
        REVOKED
    }

    /** The last token signed lives six hours; the minute is for clocks of other nodes. */
    static final long PASSIVE_SECONDS = Duration.ofHours(6).plusMinutes(1).toSeconds();

    private static final int RSA_BITS = 3072;
    private static final String STATE = "tariscope_state";
    private static final String ISSUED = "iat";
    private static final String RETIRED = "retired";

    TokenKey {
        if ((state == State.ACTIVE) == retired.isPresent()) {
            throw new IllegalArgumentException("a key has a time of retirement unless it is active");
        }
        if (state == State.ACTIVE && !jwk.isPrivate()) {
            throw new IllegalArgumentException("the active key has no private half");
        }
    }

    static TokenKey generate(SignatureAlgorithm algorithm, long now) {
        JWKGenerator<? extends JWK> generator =
                algorithm == SignatureAlgorithm.ES256 ? new ECKeyGenerator(Curve.P_256) : new RSAKeyGenerator(RSA_BITS);
        try {
            JWK jwk = generator
                    .algorithm(algorithm.jws())
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            return new TokenKey(jwk, State.ACTIVE, now, Optional.empty());
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot make keys for " + algorithm, e);
        }
    }

    String kid() {
        return jwk.getKeyID();
    }

    SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.valueOf(jwk.getAlgorithm().getName());
    }

    boolean active() {
        return state == State.ACTIVE;
    }

    /** Whether tokens that this key signed may still be alive. */
    boolean verifies(long now) {
        return state != State.REVOKED && !forgotten(now);
    }

    /** True once no token that this key signed can be alive. */
    boolean forgotten(long now) {
        return retired.isPresent() && now >= retired.get() + PASSIVE_SECONDS;
    }

    TokenKey retire(State next, long now) {
        return new TokenKey(jwk.toPublicJWK(), next, issued, retired.or(() -> Optional.of(now)));
    }

    JWSSigner signer() throws JOSEException {
        return jwk instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(jwk.toRSAKey());
    }

    JWSVerifier verifier() throws JOSEException {
        return jwk instanceof ECKey ec ? new ECDSAVerifier(ec) : new RSASSAVerifier(jwk.toRSAKey());
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>(jwk.toJSONObject());
        json.put(STATE, state.name().toLowerCase(Locale.ROOT));
        json.put(ISSUED, issued);
        retired.ifPresent(time -> json.put(RETIRED, time));
        return json;
    }

    static TokenKey parse(Map<String, Object> json) throws ParseException {
        JWK jwk = JWK.parse(json);
        checkStrength(jwk);
        if (!jwk.getKeyID().equals(thumbprint(jwk))) {
            throw new IllegalArgumentException("a key's id is not its thumbprint");
        }
        State state = State.valueOf(((String) json.get(STATE)).toUpperCase(Locale.ROOT));
        Optional<Long> retired = Optional.ofNullable((Number) json.get(RETIRED)).map(Number::longValue);
        return new TokenKey(jwk, state, ((Number) json.get(ISSUED)).longValue(), retired);
    }

    private static void checkStrength(JWK jwk) {
        Algorithm algorithm = jwk.getAlgorithm();
        boolean ec = jwk instanceof ECKey key
                && key.getCurve().equals(Curve.P_256)
                && SignatureAlgorithm.ES256.jws().equals(algorithm);
        boolean rsa = jwk instanceof RSAKey key
                && key.size() >= RSA_BITS
                && SignatureAlgorithm.RS256.jws().equals(algorithm);
        if (!ec && !rsa) {
            throw new IllegalArgumentException("a key is neither ES256 nor RS256 with " + RSA_BITS + " bits");
        }
    }

    private static String thumbprint(JWK jwk) {
        try {
            return jwk.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key has no thumbprint", e);
        }
    }
}
