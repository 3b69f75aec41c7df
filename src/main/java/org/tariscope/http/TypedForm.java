package org.tariscope.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed into a page's form, by documented name, lists of records included. What was left empty clears a field
 * that can be cleared, and was not sent otherwise.
 */
public final class TypedForm {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<TypedForm>> lists = new LinkedHashMap<>();

    /** One field; null is an empty one. */
    public TypedForm with(String name, String typed) {
        values.put(name, typed == null ? "" : typed.strip());
        return this;
    }

    /** A list of records, which may have none. */
    public TypedForm list(String name, List<TypedForm> records) {
        lists.put(name, List.copyOf(records));
        return this;
    }

    /** Checks all of it as the input of this method. */
    public Parameters of(MethodDescription method) {
        return Parameters.ofFields(method, members(method.parameters()));
    }

    private List<RawMember> members(List<Parameter> known) {
        List<RawMember> members = new ArrayList<>();
        values.forEach((name, typed) -> {
            boolean clears = known.stream().anyMatch(each -> each.name().equals(name) && each.nullable());
            if (!typed.isEmpty() || clears) {
                members.add(new RawMember(name, new RawValue.Scalar(RawValue.Kind.FIELD, typed)));
            }
        });
        lists.forEach((name, records) -> {
            List<RawValue> items = new ArrayList<>();
            records.forEach(each -> items.add(new RawValue.Members(each.members(fields(name, known)))));
            members.add(new RawMember(name, new RawValue.Items(items)));
        });
        return members;
    }

    private static List<Parameter> fields(String name, List<Parameter> known) {
        return known.stream()
                .filter(each -> each.name().equals(name) && each.type() instanceof ParameterType.RecordList)
                .findFirst()
                .map(each -> ((ParameterType.RecordList) each.type()).fields())
                .orElse(List.of());
    }
}
