package org.tariscope.http;

/**
 * The kinds of problem that the API answers (RFC 9457). The URI of each is stable: {@code urn:tariscope:problem:} and its
 * code. docs/problems.md explains each to the caller.
 */
public enum ProblemType {
    // Input as a whole.
    BODY_REQUIRED(400, "body-required", "A request body is required"),
    MALFORMED(400, "malformed", "The request is not well-formed"),
    ENCODING(400, "encoding", "The request is not valid UTF-8"),
    TOO_DEEP(400, "too-deep", "The body is nested too deeply"),
    TOO_MANY(400, "too-many-values", "The request has too many values"),
    DOCTYPE(400, "doctype", "A document type declaration is not allowed"),
    FORBIDDEN_XML(400, "forbidden-xml", "The XML uses something that is not allowed"),
    CREDENTIALS_IN_URL(400, "credentials-in-url", "Credentials do not belong into the URL"),
    BAD_FORWARDED(400, "bad-forwarded", "The proxy's forwarding header cannot be read"),
    // One parameter; several kinds at once answer INVALID_PARAMETERS.
    INVALID_PARAMETERS(400, "invalid-parameters", "Several parameters are wrong"),
    MISSING_PARAMETER(400, "missing-parameter", "A required parameter is missing"),
    UNKNOWN_MEMBER(400, "unknown-member", "A parameter is not known to this method"),
    DUPLICATE_MEMBER(400, "duplicate-member", "A member stands twice in the body"),
    DUPLICATE_PARAMETER(400, "duplicate-parameter", "A parameter stands twice in the request"),
    TYPE(400, "type", "A value has the wrong type"),
    OUT_OF_RANGE(400, "out-of-range", "A value is out of its range"),
    NUMBER_TOO_LONG(400, "number-too-long", "A number has too many characters"),
    TOO_LONG(400, "too-long", "A text is too long"),
    INVALID_VALUE(400, "invalid-value", "A value is not acceptable"),
    // Who may.
    INVALID_CREDENTIALS(401, "invalid-credentials", "The user name or the password is wrong"),
    TOKEN_REQUIRED(401, "token-required", "A token is required"),
    INVALID_TOKEN(401, "invalid-token", "The token is not accepted"),
    METHOD_NOT_GRANTED(403, "method-not-granted", "The user has no right to this method"),
    HTTPS_REQUIRED(403, "https-required", "HTTPS is required"),
    // HTTP.
    NOT_FOUND(404, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The verb is not allowed here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No format is acceptable to the client"),
    TOO_SLOW(408, "too-slow", "The request came too slowly"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body's format is not supported"),
    // State.
    CONFLICT(409, "conflict", "The request contradicts what is there"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    INTERNAL(500, "internal", "The server failed"),
    BUSY(503, "busy", "The server is busy"),
    DATABASE_UNAVAILABLE(503, "database-unavailable", "The database does not answer"),
    SETUP_REQUIRED(503, "setup-required", "The server has not been set up");

    private final int status;
    private final String code;
    private final String title;

    ProblemType(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** The last segment of the URI. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String uri() {
        return "urn:tariscope:problem:" + code;
    }
}
