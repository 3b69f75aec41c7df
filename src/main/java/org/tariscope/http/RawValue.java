package org.tariscope.http;

import java.util.List;

/** A value as it was sent, before anybody asks whether the method wants it. */
sealed interface RawValue {
    /** Where a scalar stood; only JSON tells a number from a text. */
    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        ELEMENT,
        FIELD;

        /** Whether the sender may have meant a text. */
        boolean mayBeText() {
            return this != NUMBER && this != BOOLEAN;
        }
    }

    /** One value, in the characters in which it was sent. */
    record Scalar(Kind kind, String text) implements RawValue {}

    /** JSON's null. */
    record Nothing() implements RawValue {}

    /** A JSON array. */
    record Items(List<RawValue> values) implements RawValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A JSON object. */
    record Members(List<RawMember> members) implements RawValue {
        public Members {
            members = List.copyOf(members);
        }
    }

    /** The child elements of an XML element. */
    record Elements(List<RawMember> children) implements RawValue {
        public Elements {
            children = List.copyOf(children);
        }
    }
}
