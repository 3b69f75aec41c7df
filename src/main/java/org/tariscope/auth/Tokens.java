package org.tariscope.auth;

import static org.tariscope.auth.InvalidTokenException.unless;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.auth.TokenCheck.Reason;
import org.tariscope.http.IpAddress;

/**
 * Makes and verifies the tokens of the API: signed JWTs (RFC 7519, 8725) that live six hours and are bound to the network of
 * the client that logged in. They carry no rights, so that a right withdrawn is gone at the next request.
 */
public final class Tokens {
    /** From iat to exp, exactly. */
    public static final Duration LIFETIME = Duration.ofHours(6);

    private static final long CLOCK_SKEW_SECONDS = 60;
    private static final int JTI_BYTES = 16;
    private static final int REMEMBERED = 10_000;
    private static final String TYPE = "JWT";

    private final SecureRandom random = new SecureRandom();
    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;
    private final AddressBinding binding;
    private final VerifiedTokens verified;

    public Tokens(SigningKeys keys, TokenSettings settings, Clock clock) {
        this(keys, settings, clock, new VerifiedTokens(REMEMBERED));
    }

    Tokens(SigningKeys keys, TokenSettings settings, Clock clock, VerifiedTokens verified) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.binding = new AddressBinding(keys, settings.prefix());
        this.verified = verified;
    }

    /**
     * @param upn the name the user logged in with
     * @param tokenVersion what the user's row says; raising it there ends all tokens of the user
     * @param address where the log-in came from
     */
    public MintedToken mint(long userId, String upn, int tokenVersion, IpAddress address) {
        byte[] id = new byte[JTI_BYTES];
        random.nextBytes(id);
        String jti = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(Claims.ISSUER, settings.issuer());
        claims.put(Claims.SUBJECT, Long.toString(userId));
        claims.put(Claims.UPN, upn);
        claims.put(Claims.AUDIENCE, List.of(settings.audience()));
        claims.put(Claims.ISSUED_AT, now);
        claims.put(Claims.NOT_BEFORE, now);
        claims.put(Claims.EXPIRES_AT, now + LIFETIME.toSeconds());
        claims.put(Claims.TOKEN_ID, jti);
        claims.put(Claims.TOKEN_VERSION, tokenVersion);
        claims.put(Claims.BINDING, binding.of(address));
        Instant issued = Instant.ofEpochSecond(now);
        return new MintedToken(sign(claims), jti, issued, issued.plus(LIFETIME));
    }

    private String sign(Map<String, Object> claims) {
        TokenKey key = keys.active();
        JWSHeader header = new JWSHeader.Builder(key.algorithm().jws())
                .type(new JOSEObjectType(TYPE))
                .keyID(key.kid())
                .build();
        JWSObject token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("The active key cannot sign", e);
        }
        return token.serialize();
    }

    /**
     * Whether the token is ours, alive, and used from where it belongs. Never throws, whatever the text. Whether its user
     * exists, is enabled and has the token's version, and whether its jti was logged out, is not known here.
     */
    public TokenCheck verify(String compact, IpAddress address) {
        try {
            VerifiedToken token = signedByUs(compact);
            checkNow(token, address);
            return new TokenCheck.Valid(token);
        } catch (InvalidTokenException invalid) {
            return new TokenCheck.Invalid(invalid.reason());
        }
    }

    private VerifiedToken signedByUs(String compact) throws InvalidTokenException {
        unless(compact.length() <= CompactToken.LONGEST, Reason.TOO_LONG);
        long generation = keys.generation();
        Optional<VerifiedToken> known = verified.find(compact, generation);
        if (known.isPresent()) {
            unless(keys.verifying(known.get().kid()).isPresent(), Reason.KEY);
            return known.get();
        }
        VerifiedToken token = examine(CompactToken.parse(compact));
        verified.add(compact, token, generation);
        return token;
    }

    private VerifiedToken examine(CompactToken token) throws InvalidTokenException {
        TokenKey key = keys.verifying(token.kid()).orElseThrow(() -> new InvalidTokenException(Reason.KEY));
        unless(key.algorithm() == token.algorithm(), Reason.ALGORITHM);
        unless(signedBy(key, token), Reason.SIGNATURE);
        unless(token.type().equals(TYPE), Reason.TYPE);
        VerifiedToken claims = Claims.read(token.kid(), token.payload());
        unless(claims.issuer().equals(settings.issuer()), Reason.ISSUER);
        unless(claims.audience().equals(settings.audience()), Reason.AUDIENCE);
        unless(claims.expiresAt() - claims.issuedAt() == LIFETIME.toSeconds(), Reason.LIFETIME);
        return claims;
    }

    /** Whatever a library makes of hostile bytes, it is no signature unless it says so. */
    private static boolean signedBy(TokenKey key, CompactToken token) {
        try {
            JWSHeader header = new JWSHeader(key.algorithm().jws());
            return key.verifier().verify(header, token.signingInput(), token.signature());
        } catch (JOSEException | RuntimeException notASignature) {
            return false;
        }
    }

    /** The checks whose answer changes with time and place; they are made on every request. */
    private void checkNow(VerifiedToken token, IpAddress address) throws InvalidTokenException {
        long now = clock.instant().getEpochSecond();
        unless(token.issuedAt() <= now + CLOCK_SKEW_SECONDS, Reason.NOT_YET_VALID);
        unless(token.notBefore() <= now + CLOCK_SKEW_SECONDS, Reason.NOT_YET_VALID);
        unless(now < token.expiresAt(), Reason.EXPIRED);
        unless(binding.matches(token.binding(), address), Reason.ADDRESS);
    }
}
