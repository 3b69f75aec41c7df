package org.tariscope.auth;

import static org.tariscope.auth.InvalidTokenException.unless;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tariscope.auth.TokenCheck.Reason;

/** The claims of our tokens as JSON: exactly these, each with its type. */
final class Claims {
    static final String ISSUER = "iss";
    static final String SUBJECT = "sub";
    static final String UPN = "upn";
    static final String AUDIENCE = "aud";
    static final String ISSUED_AT = "iat";
    static final String NOT_BEFORE = "nbf";
    static final String EXPIRES_AT = "exp";
    static final String TOKEN_ID = "jti";
    static final String TOKEN_VERSION = "tv";
    static final String BINDING = "ipb";

    private static final Set<String> ALL =
            Set.of(ISSUER, SUBJECT, UPN, AUDIENCE, ISSUED_AT, NOT_BEFORE, EXPIRES_AT, TOKEN_ID, TOKEN_VERSION, BINDING);
    private static final Pattern USER_ID = Pattern.compile("[1-9][0-9]{0,18}");
    /** 128 bits; the last of 22 characters has two of them. */
    private static final Pattern JTI = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

    private Claims() {}

    static VerifiedToken read(String kid, byte[] json) throws InvalidTokenException {
        Map<String, Object> claims = FlatJson.read(json).orElseThrow(() -> new InvalidTokenException(Reason.CLAIMS));
        unless(claims.keySet().equals(ALL), Reason.CLAIMS);
        return new VerifiedToken(
                kid,
                text(claims, ISSUER),
                userId(text(claims, SUBJECT)),
                text(claims, UPN),
                only(claims.get(AUDIENCE)),
                number(claims, ISSUED_AT),
                number(claims, NOT_BEFORE),
                number(claims, EXPIRES_AT),
                matching(JTI, text(claims, TOKEN_ID)),
                version(number(claims, TOKEN_VERSION)),
                text(claims, BINDING));
    }

    private static String text(Map<String, Object> claims, String name) throws InvalidTokenException {
        if (claims.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new InvalidTokenException(Reason.CLAIMS);
    }

    private static long userId(String text) throws InvalidTokenException {
        try {
            return Long.parseLong(matching(USER_ID, text));
        } catch (NumberFormatException tooLarge) {
            throw new InvalidTokenException(Reason.CLAIMS);
        }
    }

    private static String matching(Pattern pattern, String text) throws InvalidTokenException {
        unless(pattern.matcher(text).matches(), Reason.CLAIMS);
        return text;
    }

    /** An audience besides ours would mean that the token is not for us alone, and we make no such tokens. */
    private static String only(Object audience) throws InvalidTokenException {
        unless(audience instanceof List<?>, Reason.CLAIMS);
        List<?> audiences = (List<?>) audience;
        unless(audiences.size() == 1, Reason.AUDIENCE);
        return (String) audiences.get(0);
    }

    private static long number(Map<String, Object> claims, String name) throws InvalidTokenException {
        if (claims.get(name) instanceof Long number) {
            return number;
        }
        throw new InvalidTokenException(Reason.CLAIMS);
    }

    private static int version(long number) throws InvalidTokenException {
        unless(number >= 0 && number <= Integer.MAX_VALUE, Reason.CLAIMS);
        return (int) number;
    }
}
