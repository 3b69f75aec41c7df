package org.tariscope.http;

/** How much structure a request may have; more is refused before it costs anything. */
final class InputLimits {
    static final int DEPTH = 16;
    static final int VALUES = 256;
    static final int ATTRIBUTES = 16;
    static final int QUERY_CHARACTERS = 4096;
    static final int QUERY_PARAMETERS = 32;
    static final int NAME_CHARACTERS = 64;
    static final int NUMBER_CHARACTERS = 32;

    private InputLimits() {}

    /** Members and items, or elements: as many as usual, and those of the lists that the method takes. */
    static int values(MethodDescription method) {
        return VALUES
                + method.parameters().stream()
                        .mapToInt(parameter -> values(parameter.type()))
                        .sum();
    }

    private static int values(ParameterType type) {
        if (type instanceof ParameterType.RecordList list) {
            return list.maxItems() * (1 + list.fields().size());
        }
        return type instanceof ParameterType.ValueList list ? list.maxItems() : 0;
    }
}
