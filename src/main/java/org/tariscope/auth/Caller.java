package org.tariscope.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.tariscope.http.ApiRequest;

/**
 * The API user who sends the request, as MicroProfile JWT names its caller: the principal's name is the upn. There are no
 * groups, because rights are read at each request, and no raw token, because it is good from one address only.
 */
public final class Caller implements JsonWebToken {
    private final VerifiedToken token;
    private final Map<String, Object> claims = new LinkedHashMap<>();

    public Caller(VerifiedToken token) {
        this.token = token;
        claims.put(Claims.ISSUER, token.issuer());
        claims.put(Claims.SUBJECT, Long.toString(token.userId()));
        claims.put(Claims.UPN, token.upn());
        claims.put(Claims.AUDIENCE, Set.of(token.audience()));
        claims.put(Claims.ISSUED_AT, token.issuedAt());
        claims.put(Claims.NOT_BEFORE, token.notBefore());
        claims.put(Claims.EXPIRES_AT, token.expiresAt());
        claims.put(Claims.TOKEN_ID, token.jti());
        claims.put(Claims.TOKEN_VERSION, token.tokenVersion());
    }

    /** An administrator with the rights of an API user; whatever is recorded of him is under his own name. */
    static Caller without(ApiRequest.Substitute substitute, int tokenVersion) {
        return new Caller(new VerifiedToken(
                "-", "pages", substitute.userId(), substitute.administrator(), "-", 0, 0, 0, "-", tokenVersion, "-"));
    }

    public long userId() {
        return token.userId();
    }

    /** The id of the token, by which it is logged out. */
    public String jti() {
        return token.jti();
    }

    public int tokenVersion() {
        return token.tokenVersion();
    }

    @Override
    public String getName() {
        return token.upn();
    }

    @Override
    public Set<String> getGroups() {
        return Set.of();
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.copyOf(claims.keySet());
    }

    /** Null, as the interface has it, for a claim that the token does not have. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        return (T) claims.get(name);
    }

    @Override
    public String toString() {
        return "Caller[" + token.userId() + "]";
    }
}
