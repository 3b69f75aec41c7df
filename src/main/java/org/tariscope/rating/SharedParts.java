package org.tariscope.rating;

import java.util.HashMap;
import java.util.Map;

/** Lets versions with the same rules have them from the same objects: large price lists repeat a few. */
final class SharedParts {
    private final Map<Object, Object> parts = new HashMap<>();

    Parameters of(Parameters row) {
        return new Parameters(
                row.id(),
                row.tariff(),
                row.plan(),
                of(row.activeDate()),
                row.currency(),
                of(row.value()),
                row.unit(),
                of(row.duration()),
                of(row.cost()),
                of(row.stages()),
                of(row.bands()),
                of(row.posting()));
    }

    @SuppressWarnings("unchecked")
    <T> T of(T part) {
        return (T) parts.computeIfAbsent(part, same -> same);
    }
}
