package org.tariscope.http;

/**
 * The kinds of problem that the API answers (RFC 9457). The URI of each is stable: {@code urn:tariscope:problem:} and its
 * code. docs/problems.md explains each to the caller.
 */
public enum ProblemType {
    // Input as a whole.
    BODY_REQUIRED(400, "body-required", "A request body is required", "Send the parameters in the body."),
    MALFORMED(
            400,
            "malformed",
            "The request is not well-formed",
            "Correct the syntax of the body or of the URL; `detail` says where it breaks."),
    ENCODING(
            400,
            "encoding",
            "The request is not valid UTF-8",
            "Send UTF-8, and percent-encode UTF-8 in URLs and forms."),
    TOO_DEEP(
            400,
            "too-deep",
            "The body is nested too deeply",
            "Send the flat list of parameters that the method documents."),
    TOO_MANY(
            400,
            "too-many-values",
            "The request has too many values",
            "Send fewer parameters, or fewer items in a list."),
    DOCTYPE(
            400,
            "doctype",
            "A document type declaration is not allowed",
            "Leave the DOCTYPE out: the API needs neither entities nor a DTD."),
    FORBIDDEN_XML(
            400,
            "forbidden-xml",
            "The XML uses something that is not allowed",
            "Use elements and text only: no namespaces, processing instructions or entities of your own."),
    CREDENTIALS_IN_URL(
            400,
            "credentials-in-url",
            "Credentials do not belong into the URL",
            "Send user name and password in the body of a POST, and change the password: it may stand in a log."),
    BAD_FORWARDED(
            400,
            "bad-forwarded",
            "The proxy's forwarding header cannot be read",
            "Nothing that a client can mend: the operator corrects the header that the reverse proxy sets."),
    // One parameter; several kinds at once answer INVALID_PARAMETERS.
    INVALID_PARAMETERS(
            400, "invalid-parameters", "Several parameters are wrong", "Correct each parameter that `errors` names."),
    MISSING_PARAMETER(
            400, "missing-parameter", "A required parameter is missing", "Send the parameter that `errors` names."),
    UNKNOWN_MEMBER(
            400,
            "unknown-member",
            "A parameter is not known to this method",
            "Correct the name that `errors` gives; parameters of a POST stand in the body, never in the URL."),
    DUPLICATE_MEMBER(
            400,
            "duplicate-member",
            "A member stands twice in the body",
            "Send each member once; names are compared without regard to case."),
    DUPLICATE_PARAMETER(
            400,
            "duplicate-parameter",
            "A parameter stands twice in the request",
            "Send each parameter once; names are compared without regard to case."),
    TYPE(
            400,
            "type",
            "A value has the wrong type",
            "Send a value of the documented type; nothing is converted or guessed."),
    OUT_OF_RANGE(
            400, "out-of-range", "A value is out of its range", "Send a value within the range that `errors` gives."),
    NUMBER_TOO_LONG(
            400,
            "number-too-long",
            "A number has too many characters",
            "Send a number of at most 32 characters, without an exponent."),
    TOO_LONG(
            400,
            "too-long",
            "A text is too long",
            "Shorten the value, or the query, to the length that `detail` gives."),
    INVALID_VALUE(
            400, "invalid-value", "A value is not acceptable", "Send one of the values that the method documents."),
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            "idempotency-key-required",
            "An Idempotency-Key is required",
            "Send the header `Idempotency-Key` with a new key for each payment, and the same key for each repetition."),
    INVALID_FILE(
            400,
            "invalid-file",
            "The file cannot be read",
            "Send the file in the documented form; `detail` says where it departs from it."),
    STATEMENT_REFUSED(
            400,
            "statement-refused",
            "The statement is not allowed",
            "Send one SELECT over the views; `detail` says what is not allowed."),
    STATEMENT_FAILED(
            400,
            "statement-failed",
            "The database refused the statement",
            "Correct the statement; `detail` holds the SQLState. Only the views are readable."),
    STATEMENT_TIMEOUT(
            400,
            "statement-timeout",
            "The statement took too long",
            "Make the statement cheaper: fewer rows, a narrower condition, a column with an index."),
    // Who may.
    INVALID_CREDENTIALS(
            401,
            "invalid-credentials",
            "The user name or the password is wrong",
            "Check user name and password; after several failures wait before trying again."),
    TOKEN_REQUIRED(
            401,
            "token-required",
            "A token is required",
            "Log in with `auth`, and send `Authorization: Bearer` with the token."),
    INVALID_TOKEN(
            401,
            "invalid-token",
            "The token is not accepted",
            "Log in again from the address that uses the token; `error_description` in `WWW-Authenticate` says what is wrong."),
    METHOD_NOT_GRANTED(
            403,
            "method-not-granted",
            "The user has no right to this method",
            "Ask an administrator for the right that `WWW-Authenticate` names as `scope`."),
    SQL_OFF(
            403,
            "sql-off",
            "The method sql is turned off",
            "Ask the operator: `sql` runs only where the configuration turns it on, and never on the embedded database."),
    HTTPS_REQUIRED(
            403,
            "https-required",
            "HTTPS is required",
            "Use `https`, and change the password or token that was sent in the clear."),
    // HTTP.
    NOT_FOUND(
            404,
            "not-found",
            "There is nothing here",
            "Check the path, or the id: the method or the thing that it names does not exist."),
    METHOD_NOT_ALLOWED(
            405, "method-not-allowed", "The verb is not allowed here", "Use a verb that the `Allow` header names."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "No format is acceptable to the client",
            "Accept `application/json` or `application/xml`, or end the path with `xml` or `json`."),
    TOO_SLOW(
            408,
            "too-slow",
            "The request came too slowly",
            "Send the whole body at once, or look at the network between."),
    TOO_LARGE(413, "too-large", "The request is too large", "Send a smaller body."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "The body's format is not supported",
            "Send JSON, XML or a form in UTF-8, uncompressed, and say which in `Content-Type`."),
    // State.
    CONFLICT(
            409,
            "conflict",
            "The request contradicts what is there",
            "Read what is there, settle the contradiction that `detail` names, and try again."),
    ACCOUNT_CLOSED(
            409,
            "account-closed",
            "The account is closed",
            "Nothing is booked to a closed account; ask the operator where the payment belongs."),
    PERIOD_CLOSED(409, "period-closed", "The period is closed", "The books of that day are closed; use a later day."),
    IDEMPOTENCY_IN_PROGRESS(
            409,
            "idempotency-in-progress",
            "A request with this key is still running",
            "Wait as many seconds as `Retry-After` says, then repeat the request with the same key."),
    IDEMPOTENCY_MISMATCH(
            422,
            "idempotency-mismatch",
            "The key was used with other values",
            "Use a new key for another request; the same key only for the repetition of the same request."),
    DECK_REJECTED(
            422,
            "deck-rejected",
            "Lines of the deck are rejected",
            "Nothing was changed: correct the lines that `errors` names, or all that a dry run lists, and send the whole deck again."),
    SUM_OVERFLOW(422, "sum-overflow", "The account cannot hold the sum", "Nothing was booked; check the amount."),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests", "Wait as many seconds as `Retry-After` says."),
    INTERNAL(
            500,
            "internal",
            "The server failed",
            "Give the operator the request id in `instance`: the log explains it."),
    BUSY(503, "busy", "The server is busy", "Wait as many seconds as `Retry-After` says, then repeat the request."),
    DATABASE_UNAVAILABLE(
            503,
            "database-unavailable",
            "The database does not answer",
            "Wait as `Retry-After` says; before repeating a POST, read whether it was carried out."),
    SQL_ACCOUNT_UNFIT(
            503,
            "sql-account-unfit",
            "The database account of sql cannot be used",
            "The operator gives the account the rights that docs/operations.md names, and no others; the log says more."),
    OUTCOME_UNKNOWN(
            503,
            "outcome-unknown",
            "The database did not say whether it was done",
            "Repeat the request with the same `Idempotency-Key`; without a key, read first whether it was carried out."),
    SETUP_REQUIRED(
            503,
            "setup-required",
            "The server has not been set up",
            "The operator makes the first user; see the log of the start.");

    private final int status;
    private final String code;
    private final String title;
    private final String advice;

    ProblemType(int status, String code, String title, String advice) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.advice = advice;
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

    /** One sentence: what to do about it. */
    public String advice() {
        return advice;
    }

    public String uri() {
        return "urn:tariscope:problem:" + code;
    }
}
