package org.tariscope.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what was sent against the description of the method, and collects everything that is wrong. */
final class ParameterCheck {
    private final MethodDescription method;
    private final Map<String, Parameter> bySpelling = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final Map<String, RawValue> sent = new HashMap<>();
    private final Map<String, Optional<Object>> values = new LinkedHashMap<>();
    private final Set<BadValue> errors = new LinkedHashSet<>();

    private ParameterCheck(MethodDescription method) {
        this.method = method;
        for (Parameter parameter : method.parameters()) {
            parameter.spellings().forEach(spelling -> bySpelling.put(spelling, parameter));
        }
    }

    /** The value of each parameter that was sent or has a default, by its documented name; empty where cleared. */
    static Map<String, Optional<Object>> check(MethodDescription method, RawRequest request) {
        ParameterCheck check = new ParameterCheck(method);
        check.sort(request);
        method.parameters().forEach(check::take);
        if (!check.errors.isEmpty()) {
            throw Refusal.of(new ArrayList<>(check.errors));
        }
        return check.values;
    }

    private void sort(RawRequest request) {
        for (RawMember member : request.members()) {
            Parameter parameter = bySpelling.get(InputName.fold(member.name()));
            if (parameter == null) {
                takeUnknown(member);
            } else if (sent.put(parameter.name(), member.value()) != null && repeated.add(parameter.name())) {
                refuse(request.repetition(), parameter.name(), "stands more than once");
            }
        }
    }

    private void takeUnknown(RawMember member) {
        if (!method.ignoresUnknown()) {
            refuse(ProblemType.UNKNOWN_MEMBER, InputName.shown(member.name()), "is not known to " + method.name());
        }
    }

    private void take(Parameter parameter) {
        if (repeated.contains(parameter.name())) {
            return;
        }
        RawValue raw = sent.get(parameter.name());
        if (raw == null || raw instanceof RawValue.Nothing && !parameter.nullable()) {
            takeAbsent(parameter);
        } else if (parameter.nullable() && empty(parameter.type(), raw)) {
            values.put(parameter.name(), Optional.empty());
        } else {
            take(parameter, read(parameter, raw));
        }
    }

    private Reading read(Parameter parameter, RawValue raw) {
        return parameter.type() instanceof ParameterType.RecordList list
                ? ListReading.records(parameter, list, raw, method.ignoresUnknown())
                : ValueReading.read(parameter.type(), raw);
    }

    /** XML and forms know no null: there, nothing between the tags clears. So that all formats agree, so does "". */
    private static boolean empty(ParameterType type, RawValue raw) {
        return raw instanceof RawValue.Nothing
                || raw instanceof RawValue.Scalar scalar && scalar.text().isEmpty()
                || isList(type)
                        && raw instanceof RawValue.Items items
                        && items.values().isEmpty();
    }

    private static boolean isList(ParameterType type) {
        return type instanceof ParameterType.TextList
                || type instanceof ParameterType.ValueList
                || type instanceof ParameterType.RecordList;
    }

    private void takeAbsent(Parameter parameter) {
        if (parameter.required()) {
            refuse(ProblemType.MISSING_PARAMETER, parameter.name(), "is required");
        }
        parameter.fallback().ifPresent(fallback -> {
            RawValue raw = new RawValue.Scalar(RawValue.Kind.FIELD, fallback);
            take(parameter, ValueReading.read(parameter.type(), raw));
        });
    }

    private void take(Parameter parameter, Reading reading) {
        if (reading instanceof Reading.Wrong wrong) {
            refuse(wrong.type(), parameter.name(), wrong.detail());
        } else if (reading instanceof Reading.WrongParts parts) {
            parts.errors().forEach(each -> refuse(each.type(), parameter.name() + each.name(), each.detail()));
        } else {
            values.put(parameter.name(), Optional.of(((Reading.Taken) reading).value()));
        }
    }

    private void refuse(ProblemType type, String name, String detail) {
        errors.add(new BadValue(type, name, detail));
    }
}
