package org.tariscope.http;

/** What became of one raw value. */
sealed interface Reading {
    /** It is this: Long, BigDecimal, Boolean, LocalDate, LocalDateTime, String, a list of String, or a list of Optional. */
    record Taken(Object value) implements Reading {}

    /** It is not acceptable. The detail never repeats the value: it may be a secret, or long. */
    record Wrong(ProblemType type, String detail) implements Reading {}

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
