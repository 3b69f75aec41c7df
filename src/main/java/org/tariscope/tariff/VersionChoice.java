package org.tariscope.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import org.tariscope.http.BadValue;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** How a caller names a version of a tariff: by its own id, or by tariff and plan; in one of the two ways, not in both. */
record VersionChoice(Optional<Long> parametersId, Optional<Long> rateId, Optional<Long> planId) {

    /** The version's id; 400 that names each parameter that is missing or too many. */
    long version(LongBinaryOperator inForce) {
        List<BadValue> errors = parametersId.isPresent() ? tooMany() : missing();
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
        return parametersId.orElseGet(() -> inForce.applyAsLong(rateId.orElseThrow(), planId.orElseThrow()));
    }

    private List<BadValue> tooMany() {
        List<BadValue> errors = new ArrayList<>();
        rateId.ifPresent(id -> errors.add(bad(ProblemType.INVALID_VALUE, "rateid", "does not go with parametersid")));
        planId.ifPresent(id -> errors.add(bad(ProblemType.INVALID_VALUE, "planid", "does not go with parametersid")));
        return errors;
    }

    private List<BadValue> missing() {
        if (rateId.isEmpty() && planId.isEmpty()) {
            return List.of(bad(ProblemType.MISSING_PARAMETER, "parametersid", "is required, or rateid with planid"));
        }
        if (rateId.isEmpty()) {
            return List.of(bad(ProblemType.MISSING_PARAMETER, "rateid", "is required with planid"));
        }
        return planId.isEmpty()
                ? List.of(bad(ProblemType.MISSING_PARAMETER, "planid", "is required with rateid"))
                : List.of();
    }

    private static BadValue bad(ProblemType type, String name, String detail) {
        return new BadValue(type, name, detail);
    }
}
