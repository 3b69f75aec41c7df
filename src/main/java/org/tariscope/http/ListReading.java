package org.tariscope.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of values of one type and lists of records; whatever is wrong in them is named by its place, from 0. */
final class ListReading {
    /** So many wrong parts are named; who sends more has made one mistake many times. */
    private static final int NAMED = 100;

    private ListReading() {}

    static Reading values(ParameterType.ValueList type, RawValue raw) {
        Optional<List<RawValue>> items = ListItems.ofAnyFormat(raw, type.item());
        if (items.isEmpty()) {
            return Reading.type("must be a list, in XML of elements named " + type.item());
        }
        if (items.get().size() > type.maxItems()) {
            return tooMany(type.maxItems());
        }
        List<Object> values = new ArrayList<>();
        List<BadValue> errors = new ArrayList<>();
        for (RawValue item : items.get()) {
            String place = "[" + (values.size() + errors.size()) + "]";
            Reading reading = ValueReading.read(type.each(), item);
            if (reading instanceof Reading.Taken taken) {
                values.add(taken.value());
            } else if (reading instanceof Reading.Wrong wrong) {
                errors.add(new BadValue(wrong.type(), place, wrong.detail()));
            }
        }
        return errors.isEmpty() ? Reading.taken(List.copyOf(values)) : wrong(errors);
    }

    /** A list of Parameters. */
    static Reading records(Parameter list, ParameterType.RecordList type, RawValue raw, boolean ignoresUnknown) {
        Optional<List<RawValue>> items = ListItems.of(raw, type.item());
        if (items.isEmpty()) {
            return Reading.type(
                    "must be a list of records, in XML of elements named " + type.item() + "; a form cannot send any");
        }
        if (items.get().size() > type.maxItems()) {
            return tooMany(type.maxItems());
        }
        MethodDescription shape = MethodDescription.post(list.name(), list.text())
                .takes(type.fields().toArray(Parameter[]::new));
        MethodDescription read = ignoresUnknown ? shape.lenient() : shape;
        List<Parameters> records = new ArrayList<>();
        List<BadValue> errors = new ArrayList<>();
        for (int i = 0; i < items.get().size(); i++) {
            read(read, items.get().get(i), "[" + i + "]", records, errors);
        }
        return errors.isEmpty() ? Reading.taken(List.copyOf(records)) : wrong(errors);
    }

    private static void read(
            MethodDescription shape, RawValue item, String place, List<Parameters> records, List<BadValue> errors) {
        Optional<List<RawMember>> members = members(item);
        if (members.isEmpty()) {
            errors.add(new BadValue(ProblemType.TYPE, place, "must be a record"));
            return;
        }
        try {
            records.add(Parameters.ofRecord(shape, members.get()));
        } catch (Refusal refused) {
            refused.errors()
                    .forEach(each -> errors.add(new BadValue(each.type(), place + "." + each.name(), each.detail())));
        }
    }

    private static Optional<List<RawMember>> members(RawValue item) {
        if (item instanceof RawValue.Members object) {
            return Optional.of(object.members());
        }
        if (item instanceof RawValue.Elements element) {
            return Optional.of(element.children());
        }
        boolean empty = item instanceof RawValue.Scalar scalar
                && scalar.kind() == RawValue.Kind.ELEMENT
                && scalar.text().isBlank();
        return empty ? Optional.of(List.of()) : Optional.empty();
    }

    private static Reading tooMany(int most) {
        return new Reading.Wrong(ProblemType.TOO_MANY, "must have at most " + most + " items");
    }

    private static Reading wrong(List<BadValue> errors) {
        return new Reading.WrongParts(errors.subList(0, Math.min(NAMED, errors.size())));
    }
}
