package org.tariscope.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Which calls are meant: of these days, both inclusive, in the time of their nodes, and whatever else is asked. */
final class CallFilter {
    private final StringJoiner condition = new StringJoiner(" and ");
    private final List<Object> values = new ArrayList<>();

    private CallFilter(LocalDate from, LocalDate to) {
        and("local_start >= ?", Optional.of(from.atStartOfDay()));
        and("local_start < ?", Optional.of(to.plusDays(1).atStartOfDay()));
        // No zone is a day away from UTC; these let the index find the days.
        and("started_at >= ?", Optional.of(from.minusDays(1).atStartOfDay()));
        and("started_at < ?", Optional.of(to.plusDays(2).atStartOfDay()));
    }

    /** As the parameters of {@link CallsResource#FILTER} say. */
    static CallFilter of(Parameters given) {
        if (given.day("todate").isBefore(given.day("fromdate"))) {
            throw Refusal.of(ProblemType.OUT_OF_RANGE, "todate", "is before fromdate");
        }
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

    /** Only of the subscribers of this department, at any depth. */
    void ofDepartment(long department) {
        and(
                """
                subscriber_id in (select s.id from subscriber s join department d on d.id = s.department_id
                    join department w on d.path = w.path or d.path like concat(w.path, '%') where w.id = ?)
                """,
                Optional.of(department));
    }

    private void and(String part, Optional<?> value) {
        if (value.isPresent()) {
            condition.add(part);
            values.add(value.get());
        }
    }

    /** For the record of who priced which calls again. */
    @Override
    public String toString() {
        return condition + " " + values;
    }

    String condition() {
        return condition.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
