package org.tariscope.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Thrown where a request is refused; becomes the problem answer of its type. It carries only what the caller may read. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<BadValue> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public Refusal(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    private Refusal(ProblemType type, String detail, List<BadValue> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** A 400 that names every wrong parameter; its type is theirs where they share one. */
    public static Refusal of(List<BadValue> errors) {
        long kinds = errors.stream().map(BadValue::type).distinct().count();
        ProblemType type = kinds == 1 ? errors.get(0).type() : ProblemType.INVALID_PARAMETERS;
        String detail = errors.size() == 1
                ? errors.get(0).name() + ": " + errors.get(0).detail()
                : errors.size() + " parameters are wrong";
        return new Refusal(type, detail, errors);
    }

    /** A 400 about one parameter. */
    public static Refusal of(ProblemType type, String name, String detail) {
        return of(List.of(new BadValue(type, name, detail)));
    }

    /** A refusal for what is wrong in several places, each named. */
    public static Refusal of(ProblemType type, String detail, List<BadValue> errors) {
        return new Refusal(type, detail, errors);
    }

    public Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<BadValue> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
