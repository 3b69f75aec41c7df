package org.tariscope.auth;

import java.time.Instant;

/** A new token, and what the server remembers of it. */
public record MintedToken(String token, String jti, Instant issuedAt, Instant expiresAt) {
    /** The token itself belongs to the caller alone, not into logs. */
    @Override
    public String toString() {
        return "MintedToken[" + jti + "]";
    }
}
