package org.tariscope.http;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The checked input of one call, whatever format it came in: each value by the parameter's documented name, of the type
 * that the method's description says, defaults filled in. What is wrong is thrown as one {@link Refusal} of all errors.
 * The accessors throw IllegalArgumentException where the description has no such parameter of that type, and
 * IllegalStateException where an optional one without default was not sent.
 */
public final class Parameters {
    private final MethodDescription method;
    private final Map<String, Optional<Object>> values;

    private Parameters(MethodDescription method, Map<String, Optional<Object>> values) {
        this.method = method;
        this.values = Map.copyOf(values);
    }

    /** From the query string as it was sent; null where there is none. */
    public static Parameters fromQuery(MethodDescription method, String rawQuery) {
        RawRequest sent = RawRequest.query(rawQuery);
        UrlCredentials.refuse(method, sent.members());
        return new Parameters(method, ParameterCheck.check(method, sent));
    }

    /** From a body of at most {@code limitBytes}; the headers' values are null where the headers are absent. */
    public static Parameters fromBody(
            MethodDescription method, String contentType, String contentEncoding, InputStream body, int limitBytes) {
        RawRequest sent = RawRequest.body(method, contentType, contentEncoding, body, limitBytes);
        return new Parameters(method, ParameterCheck.check(method, sent));
    }

    /** From the fields of a form of several parts. */
    static Parameters ofFields(MethodDescription method, List<RawMember> fields) {
        RawRequest sent = new RawRequest(fields, ProblemType.DUPLICATE_PARAMETER);
        return new Parameters(method, ParameterCheck.check(method, sent));
    }

    /** From what somebody typed into a page's form, by documented name; what was left empty was not sent. */
    public static Parameters ofTyped(MethodDescription method, Map<String, String> typed) {
        return ofFields(
                method,
                typed.entrySet().stream()
                        .filter(each ->
                                each.getValue() != null && !each.getValue().isBlank())
                        .map(each -> new RawMember(
                                each.getKey(),
                                new RawValue.Scalar(
                                        RawValue.Kind.FIELD, each.getValue().strip())))
                        .toList());
    }

    /** From the fields of a page's form that somebody changed, by documented name; what was made empty is emptied. */
    public static Parameters ofEdited(MethodDescription method, Map<String, String> changed) {
        return ofFields(
                method,
                changed.entrySet().stream()
                        .map(each -> new RawMember(
                                each.getKey(),
                                new RawValue.Scalar(
                                        RawValue.Kind.FIELD, each.getValue().strip())))
                        .toList());
    }

    /** From one record of a list; the shape has its fields as parameters. */
    static Parameters ofRecord(MethodDescription shape, List<RawMember> members) {
        RawRequest sent = new RawRequest(members, ProblemType.DUPLICATE_MEMBER);
        return new Parameters(shape, ParameterCheck.check(shape, sent));
    }

    /** Refuses a query string with the password of a method that takes one: URLs end up in logs. */
    public static void refuseCredentialsInUrl(MethodDescription method, String rawQuery) {
        UrlCredentials.refuse(method, UrlEncoded.query(rawQuery));
    }

    /**
     * Refuses every parameter in the query string of a method that takes them in the body. Even where unknown ones are
     * passed over, its own are not: the caller meant them to count.
     */
    public static void refuseQuery(MethodDescription method, String rawQuery) {
        List<RawMember> members = UrlEncoded.query(rawQuery);
        UrlCredentials.refuse(method, members);
        List<BadValue> errors = members.stream()
                .filter(member -> !method.ignoresUnknown() || method.has(member.name()))
                .map(member -> InputName.shown(member.name()))
                .distinct()
                .map(name -> new BadValue(ProblemType.UNKNOWN_MEMBER, name, "stands in the URL, not in the body"))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
    }

    /** Whether the method has a parameter of this documented name. */
    public boolean knows(String name) {
        return method.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }

    /** Whether the parameter was sent, also as null, or has a default. */
    public boolean has(String name) {
        declared(name);
        return values.containsKey(name);
    }

    /** Whether an explicit null clears the field. */
    public boolean cleared(String name) {
        return has(name) && values.get(name).isEmpty();
    }

    public long id(String name) {
        return given(name, optionalId(name));
    }

    public long whole(String name) {
        return given(name, optionalWhole(name));
    }

    public BigDecimal decimal(String name) {
        return given(name, optionalDecimal(name));
    }

    public boolean flag(String name) {
        return given(name, optionalFlag(name));
    }

    public LocalDate day(String name) {
        return given(name, optionalDay(name));
    }

    public LocalDateTime moment(String name) {
        return given(name, optionalMoment(name));
    }

    /** A text, a secret, or the word of a choice in its documented spelling. */
    public String text(String name) {
        return given(name, optionalText(name));
    }

    public List<String> texts(String name) {
        return given(name, optionalTexts(name));
    }

    public Optional<Long> optionalId(String name) {
        return value(name, Long.class, ParameterType.Id.class::isInstance);
    }

    public Optional<Long> optionalWhole(String name) {
        return value(name, Long.class, ParameterType.Whole.class::isInstance);
    }

    public Optional<BigDecimal> optionalDecimal(String name) {
        return value(name, BigDecimal.class, ParameterType.Decimal.class::isInstance);
    }

    public Optional<Boolean> optionalFlag(String name) {
        return value(name, Boolean.class, ParameterType.Flag.class::isInstance);
    }

    public Optional<LocalDate> optionalDay(String name) {
        return value(name, LocalDate.class, ParameterType.Day.class::isInstance);
    }

    public Optional<LocalDateTime> optionalMoment(String name) {
        return value(name, LocalDateTime.class, ParameterType.Moment.class::isInstance);
    }

    public Optional<String> optionalText(String name) {
        return value(
                name,
                String.class,
                type -> type instanceof ParameterType.Text
                        || type instanceof ParameterType.Lines
                        || type instanceof ParameterType.Secret
                        || type instanceof ParameterType.Choice);
    }

    public Optional<List<String>> optionalTexts(String name) {
        return value(name, Object.class, ParameterType.TextList.class::isInstance)
                .map(CanonicalText::strings);
    }

    /** The items of a list of values, or of records, each with its fields as parameters; none where it was not sent. */
    public <T> List<T> items(String name, Class<T> as) {
        return value(
                        name,
                        Object.class,
                        type -> type instanceof ParameterType.ValueList || type instanceof ParameterType.RecordList)
                .map(list -> ((List<?>) list).stream().map(as::cast).toList())
                .orElse(List.of());
    }

    /** String, BigDecimal or Boolean each, empty for null; no values where the list was not sent. */
    public List<Optional<Object>> scalars(String name) {
        return value(name, Object.class, ParameterType.ScalarList.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(Parameters::scalar).toList())
                .orElse(List.of());
    }

    private static Optional<Object> scalar(Object item) {
        return ((Optional<?>) item).map(Object.class::cast);
    }

    /**
     * The values in one text form each, by documented name, equal for requests that mean the same; secrets are left out.
     */
    public SortedMap<String, String> canonical() {
        SortedMap<String, String> canonical = new TreeMap<>();
        for (Parameter parameter : method.parameters()) {
            if (!(parameter.type() instanceof ParameterType.Secret) && values.containsKey(parameter.name())) {
                canonical.put(parameter.name(), CanonicalText.of(values.get(parameter.name())));
            }
        }
        return Collections.unmodifiableSortedMap(canonical);
    }

    private <T> Optional<T> value(String name, Class<T> as, Predicate<ParameterType> accessible) {
        if (!accessible.test(declared(name).type())) {
            throw new IllegalArgumentException(method.name() + " has " + name + " with another type");
        }
        return values.getOrDefault(name, Optional.empty()).map(as::cast);
    }

    private Parameter declared(String name) {
        return method.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(method.name() + " has no parameter " + name));
    }

    private static <T> T given(String name, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalStateException(name + " was not sent"));
    }
}
