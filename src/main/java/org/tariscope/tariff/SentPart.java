package org.tariscope.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariscope.http.BadValue;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** The fields of one part of the price list that a caller sent to a method {@code .save}, and what is wrong with them. */
final class SentPart {
    private final Parameters in;
    private final List<BadValue> errors = new ArrayList<>();

    SentPart(Parameters in) {
        this.in = in;
    }

    /** Empty where a new part is to be made. */
    Optional<Long> id() {
        return in.optionalId("id");
    }

    /** Without an id these fields cannot be absent. */
    SentPart newNeeds(String... names) {
        for (String name : names) {
            if (id().isEmpty() && !in.has(name)) {
                wrong(ProblemType.MISSING_PARAMETER, name, "is required without id");
            }
        }
        return this;
    }

    /** A text that is sent has something to read in it. */
    SentPart notBlank(String name) {
        if (in.optionalText(name).filter(String::isBlank).isPresent()) {
            wrong(ProblemType.INVALID_VALUE, name, "must not be blank");
        }
        return this;
    }

    void wrong(ProblemType type, String name, String detail) {
        errors.add(new BadValue(type, name, detail));
    }

    /** 400 that names every wrong field, where there is one. */
    void refuseWrong() {
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
    }

    /** 409 that names the field with a value that only one may have. */
    static Refusal taken(String name, String what, long other) {
        return Refusal.of(ProblemType.CONFLICT, name, "belongs to " + what + " " + other);
    }
}
