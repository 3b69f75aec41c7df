package org.tariscope.http;

import java.util.List;

/** What became of one raw value. */
sealed interface Reading {
    /**
     * It is this: Long, BigDecimal, Boolean, LocalDate, LocalDateTime or String, or a list of these, of Optional, or of
     * Parameters.
     */
    record Taken(Object value) implements Reading {}

    /** It is not acceptable. The detail never repeats the value: it may be a secret, or long. */
    record Wrong(ProblemType type, String detail) implements Reading {}

    /** These parts of it are not acceptable, each named by the way to it from the parameter: {@code [2].prefix}. */
    record WrongParts(List<BadValue> errors) implements Reading {
        public WrongParts {
            errors = List.copyOf(errors);
        }
    }

    static Reading taken(Object value) {
        return new Taken(value);
    }

    static Reading type(String detail) {
        return new Wrong(ProblemType.TYPE, detail);
    }

    static Reading outOfRange(String detail) {
        return new Wrong(ProblemType.OUT_OF_RANGE, detail);
    }

    static Reading invalid(String detail) {
        return new Wrong(ProblemType.INVALID_VALUE, detail);
    }
}
