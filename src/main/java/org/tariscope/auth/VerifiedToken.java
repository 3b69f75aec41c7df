package org.tariscope.auth;

/**
 * The claims of a token whose signature is right; its times are seconds since 1970.
 *
 * @param binding the keyed digest of the network that the token may be used from
 */
public record VerifiedToken(
        String kid,
        String issuer,
        long userId,
        String upn,
        String audience,
        long issuedAt,
        long notBefore,
        long expiresAt,
        String jti,
        int tokenVersion,
        String binding) {}
