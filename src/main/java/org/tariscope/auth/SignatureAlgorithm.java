package org.tariscope.auth;

import com.nimbusds.jose.JWSAlgorithm;

/** How tokens are signed; the configuration decides, never a token. Both have 128 bits of strength or near it. */
public enum SignatureAlgorithm {
    /** ECDSA on P-256 with SHA-256. */
    ES256(JWSAlgorithm.ES256),
    /** RSASSA-PKCS1-v1_5 with SHA-256 and 3072 bits. */
    RS256(JWSAlgorithm.RS256);

    private final JWSAlgorithm jws;

    SignatureAlgorithm(JWSAlgorithm jws) {
        this.jws = jws;
    }

    JWSAlgorithm jws() {
        return jws;
    }
}
