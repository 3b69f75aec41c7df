package org.tariscope.auth;

/** What became of a token. */
public sealed interface TokenCheck {
    /** It is ours and alive; whether its user still may is for the caller to find out. */
    record Valid(VerifiedToken claims) implements TokenCheck {}

    /** It is refused. The client does not learn why, the audit log does. */
    record Invalid(Reason reason) implements TokenCheck {}

    /** The check that a token failed, in the order of the checks. */
    enum Reason {
        TOO_LONG,
        STRUCTURE,
        HEADER,
        ALGORITHM,
        KEY,
        SIGNATURE,
        TYPE,
        CLAIMS,
        ISSUER,
        AUDIENCE,
        LIFETIME,
        NOT_YET_VALID,
        EXPIRED,
        ADDRESS
    }
}
