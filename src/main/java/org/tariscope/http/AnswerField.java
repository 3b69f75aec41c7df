package org.tariscope.http;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One field of an answer's record.
 *
 * @param name the documented name
 * @param item the XML name of one item, where the field is a list
 * @param inner the XML name of one item of an item, where the field is a list of lists
 * @param type as the record declares it
 * @param accessor the way to its value
 */
public record AnswerField(
        String name,
        Optional<String> item,
        Optional<String> inner,
        Type type,
        boolean isNullable,
        MethodHandle accessor) {
    private static final Set<Type> BOXES = Set.of(Integer.class, Long.class, Boolean.class);

    private static final ClassValue<List<AnswerField>> FIELDS = new ClassValue<>() {
        @Override
        protected List<AnswerField> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(AnswerField::of)
                    .toList();
        }
    };

    /** The fields of this record's class, in the order in which they are declared. */
    static List<AnswerField> of(Record answer) {
        return of(answer.getClass());
    }

    /** The fields of such an answer, in the order in which they are written. */
    public static List<AnswerField> of(Class<? extends Record> type) {
        return FIELDS.get(type);
    }

    private static AnswerField of(RecordComponent component) {
        Optional<String> spelled =
                Optional.ofNullable(component.getAnnotation(Spelled.class)).map(Spelled::value);
        Optional<ItemName> item = Optional.ofNullable(component.getAnnotation(ItemName.class));
        Type type = component.getGenericType();
        boolean nullable = component.isAnnotationPresent(Nullable.class)
                || BOXES.contains(type)
                || component.getType() == Optional.class;
        return new AnswerField(
                spelled.orElse(component.getName()),
                item.map(ItemName::value),
                item.map(ItemName::inner).filter(name -> !name.isEmpty()),
                type,
                nullable,
                accessor(component));
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            // Answers are package-private where nobody else needs them.
            accessor.setAccessible(true);
            return MethodHandles.lookup().unreflect(accessor).asType(MethodType.methodType(Object.class, Record.class));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("Cannot read " + component, impossible);
        }
    }

    /** The field's value in this record, empty where it is null or an empty Optional. */
    Optional<Object> valueIn(Record answer) {
        try {
            return present((Object) accessor.invokeExact(answer));
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable checked) {
            throw new IllegalStateException("The accessor of " + name + " failed", checked);
        }
    }

    /** What is there: null and an empty Optional alike are nothing. */
    static Optional<Object> present(Object value) {
        return value instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.ofNullable(value);
    }

    String itemName() {
        return item.orElseThrow(() -> new IllegalStateException("The list " + name + " has no ItemName"));
    }

    String innerName() {
        return inner.orElseThrow(
                () -> new IllegalStateException("The list of lists " + name + " has no inner ItemName"));
    }
}
