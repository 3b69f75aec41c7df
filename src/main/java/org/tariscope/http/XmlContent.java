package org.tariscope.http;

import java.util.ArrayList;
import java.util.List;

/** What stands between the tags of one element: text or elements, never both. */
final class XmlContent {
    private final StringBuilder text = new StringBuilder();
    private final List<RawMember> children = new ArrayList<>();
    private boolean commented;

    void text(String part) {
        text.append(part);
    }

    void child(RawMember child) {
        children.add(child);
    }

    void comment() {
        commented = true;
    }

    RawValue value(boolean root) {
        String joined = text.toString();
        if (children.isEmpty()) {
            // Parsers disagree on whether a comment splits a text: admin<!-- -->2 must never be read in two ways.
            if (commented && !root) {
                throw new Refusal(ProblemType.FORBIDDEN_XML, "A comment is not allowed inside a value");
            }
            return new RawValue.Scalar(RawValue.Kind.ELEMENT, joined);
        }
        if (!joined.isBlank()) {
            throw new Refusal(ProblemType.MALFORMED, "An element holds text or elements, not both");
        }
        return new RawValue.Elements(List.copyOf(children));
    }
}
