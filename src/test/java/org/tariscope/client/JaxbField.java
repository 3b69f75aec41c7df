package org.tariscope.client;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.datatype.XMLGregorianCalendar;
import org.tariscope.http.AnswerField;

/** One field of a JAXB class. */
record JaxbField(Field field) {
    private static final String UNNAMED = "##default";

    static List<JaxbField> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(JaxbField::new)
                .toList();
    }

    static List<String> names(Class<?> type) {
        return of(type).stream().map(JaxbField::name).toList();
    }

    /** Its element's name; of a list with an element around it, that one's. */
    String name() {
        XmlElementWrapper wrapper = field.getAnnotation(XmlElementWrapper.class);
        XmlElement element = field.getAnnotation(XmlElement.class);
        String name = wrapper != null ? wrapper.name() : element != null ? element.name() : UNNAMED;
        return name.equals(UNNAMED) ? field.getName() : name;
    }

    Object valueIn(Object read) {
        try {
            return field.get(read);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("Cannot read " + field, impossible);
        }
    }

    /** The class of one item of a list. */
    Class<?> itemType() {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    /** Whether it holds what the catalogue documents: may be absent only where that may be, and is no text but of texts. */
    boolean fits(AnswerField documented) {
        return name().equals(documented.name())
                && isRequired() != documented.isNullable()
                && type(documented.type()) == field.getType();
    }

    private boolean isRequired() {
        XmlElementWrapper wrapper = field.getAnnotation(XmlElementWrapper.class);
        XmlElement element = field.getAnnotation(XmlElement.class);
        return field.getType().isPrimitive()
                || (wrapper != null ? wrapper.required() : element != null && element.required());
    }

    private static Class<?> type(Type documented) {
        if (documented == LocalDate.class || documented == LocalDateTime.class || documented == Instant.class) {
            return XMLGregorianCalendar.class;
        }
        if (documented instanceof Class<?> plain) {
            return Set.of(
                                    long.class,
                                    Long.class,
                                    int.class,
                                    Integer.class,
                                    boolean.class,
                                    String.class,
                                    BigDecimal.class)
                            .contains(plain)
                    ? plain
                    : Object.class;
        }
        return documented.getTypeName().startsWith(Optional.class.getName()) ? String.class : List.class;
    }
}
