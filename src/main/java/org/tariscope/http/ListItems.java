package org.tariscope.http;

import java.util.List;
import java.util.Optional;

/** The items of a list in each format: of a JSON array, or the children of an XML element, which all have one name. */
final class ListItems {
    private ListItems() {}

    /** The items; empty where the value is no list of items of this name. */
    static Optional<List<RawValue>> of(RawValue raw, String item) {
        if (raw instanceof RawValue.Items array) {
            return Optional.of(array.values());
        }
        if (raw instanceof RawValue.Elements elements) {
            return children(item, elements.children());
        }
        return raw instanceof RawValue.Scalar scalar && isEmpty(scalar) ? Optional.of(List.of()) : Optional.empty();
    }

    /** As above, or the parts of a form's value with commas. */
    static Optional<List<RawValue>> ofAnyFormat(RawValue raw, String item) {
        return raw instanceof RawValue.Scalar scalar && scalar.kind() == RawValue.Kind.FIELD
                ? TextReading.split(scalar)
                : of(raw, item);
    }

    /** XML and forms send an empty list as nothing. */
    private static boolean isEmpty(RawValue.Scalar scalar) {
        return scalar.kind() == RawValue.Kind.ELEMENT && scalar.text().isBlank()
                || scalar.kind() == RawValue.Kind.FIELD && scalar.text().isEmpty();
    }

    private static Optional<List<RawValue>> children(String item, List<RawMember> children) {
        String wanted = InputName.fold(item);
        boolean alike =
                children.stream().allMatch(child -> InputName.fold(child.name()).equals(wanted));
        return alike ? Optional.of(children.stream().map(RawMember::value).toList()) : Optional.empty();
    }
}
