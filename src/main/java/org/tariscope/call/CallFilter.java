package org.tariscope.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.tariscope.http.Parameters;

/** Which calls are meant: of these days, both inclusive, in the time of their nodes, and whatever else is asked. */
final class CallFilter {
    private final StringJoiner condition = new StringJoiner(" and ");
    private final List<Object> values = new ArrayList<>();

    private CallFilter(LocalDate from, LocalDate to) {
        and("local_start >= ?", Optional.of(from.atStartOfDay()));
        and("local_start < ?", Optional.of(to.plusDays(1).atStartOfDay()));
    }

    /** As the parameters of {@link CallsResource#FILTER} say. */
    static CallFilter of(Parameters given) {
        CallFilter filter = new CallFilter(given.day("fromdate"), given.day("todate"));
        filter.and("subscriber_id = ?", given.optionalId("subscriberid"));
        filter.and("dn = ?", given.optionalText("dn"));
        filter.and("provider_id = ?", given.optionalId("providerid"));
        filter.and("tariff_id = ?", given.optionalId("rateid"));
        filter.and("status = ?", given.optionalText("status"));
        filter.and("reason = ?", given.optionalText("reason"));
        return filter;
    }

    /** All calls of these days. */
    static CallFilter of(LocalDate from, LocalDate to) {
        return new CallFilter(from, to);
    }

    private void and(String part, Optional<?> value) {
        if (value.isPresent()) {
            condition.add(part);
            values.add(value.get());
        }
    }

    String condition() {
        return condition.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
