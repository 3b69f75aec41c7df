package org.tariscope.http;

import java.util.List;

/** The body of an error answer (RFC 9457), its members in the order in which they are written; absent ones are null. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @ItemName("error") List<ProblemError> errors)
        implements Answer {
    /** The namespace of the XML form (RFC 9457, appendix B). */
    static final String NAMESPACE = "urn:ietf:rfc:7807";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }
}
