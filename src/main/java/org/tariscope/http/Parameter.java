package org.tariscope.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of a method, described once: the strict check of the input, OpenAPI and the reference come from it.
 *
 * @param name the documented spelling; input is read without regard to case
 * @param fallback the value, as a client would write it, that stands in when the parameter is absent
 * @param aliases other names that are accepted for it
 * @param example a value for the documentation, as a client would write it
 * @param nullable whether an explicit null means "cleared"; where false, null counts as absent
 * @param text one line for the reader of the documentation
 */
public record Parameter(
        String name,
        ParameterType type,
        boolean required,
        Optional<String> fallback,
        List<String> aliases,
        boolean nullable,
        Optional<String> example,
        String text) {

    public Parameter {
        aliases = List.copyOf(aliases);
        if (required && (fallback.isPresent() || nullable)) {
            throw new IllegalArgumentException(name + " is required: it has no default and cannot be null");
        }
    }

    public static Parameter required(String name, ParameterType type, String text) {
        return new Parameter(name, type, true, Optional.empty(), List.of(), false, Optional.empty(), text);
    }

    public static Parameter optional(String name, ParameterType type, String text) {
        return new Parameter(name, type, false, Optional.empty(), List.of(), false, Optional.empty(), text);
    }

    /** This parameter with the value that stands in when it is absent, written as a client would write it. */
    public Parameter byDefault(String value) {
        return new Parameter(name, type, required, Optional.of(value), aliases, nullable, example, text);
    }

    /** This parameter, also accepted under another name. */
    public Parameter alias(String other) {
        List<String> more = new ArrayList<>(aliases);
        more.add(other);
        return new Parameter(name, type, required, fallback, more, nullable, example, text);
    }

    /** This parameter with a value that the documentation shows. */
    public Parameter example(String value) {
        return new Parameter(name, type, required, fallback, aliases, nullable, Optional.of(value), text);
    }

    /** This parameter, where an explicit null clears the field. */
    public Parameter clearable() {
        return new Parameter(name, type, required, fallback, aliases, true, example, text);
    }

    /** Under which folded names it is found. */
    List<String> spellings() {
        List<String> spellings = new ArrayList<>(List.of(InputName.fold(name)));
        aliases.forEach(alias -> spellings.add(InputName.fold(alias)));
        return spellings;
    }
}
