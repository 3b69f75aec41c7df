package org.tariscope.call;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.rating.Reason;

/** Which calls are meant: of these days, both inclusive, in the time of their nodes, and whatever else is asked. */
public final class CallFilter {
    private static final String IN_ORDER = "call_record_in_order";

    private final StringJoiner condition = new StringJoiner(" and ");
    private final List<Object> values = new ArrayList<>();
    private final StringJoiner words = new StringJoiner(", ");
    private final LocalDateTime startedFrom;
    private final LocalDateTime startedBefore;
    private String index = IN_ORDER;

    private CallFilter(LocalDate from, LocalDate to) {
        and("local_start >= ?", Optional.of(from.atStartOfDay()));
        and("local_start < ?", Optional.of(to.plusDays(1).atStartOfDay()));
        // No zone is a day away from UTC; these let the index find the days.
        startedFrom = from.minusDays(1).atStartOfDay();
        startedBefore = to.plusDays(2).atStartOfDay();
        and("started_at >= ?", Optional.of(startedFrom));
        and("started_at < ?", Optional.of(startedBefore));
        words.add("fromdate=" + from).add("todate=" + to);
    }

    /** As the parameters of {@link CallsResource#FILTER} say. */
    static CallFilter of(Parameters given) {
        if (given.day("todate").isBefore(given.day("fromdate"))) {
            throw Refusal.of(ProblemType.OUT_OF_RANGE, "todate", "is before fromdate");
        }
        CallFilter filter = new CallFilter(given.day("fromdate"), given.day("todate"));
        filter.equal("subscriberid", "subscriber_id", given.optionalId("subscriberid"));
        filter.equal("dn", "dn", given.optionalText("dn"));
        filter.equal("providerid", "provider_id", given.optionalId("providerid"));
        filter.equal("rateid", "tariff_id", given.optionalId("rateid"));
        // What has no price has a reason, by which the index finds it.
        filter.equal("status", "status", given.optionalText("status").filter(word -> !word.equals("unrated")));
        filter.equal("reason", "reason", given.optionalText("reason"));
        filter.chooseIndex(given);
        return filter;
    }

    /** All calls of these days. */
    static CallFilter of(LocalDate from, LocalDate to) {
        return new CallFilter(from, to);
    }

    private void chooseIndex(Parameters given) {
        if (given.optionalId("subscriberid").isPresent()) {
            index = "call_record_of_subscriber";
        } else if (given.optionalText("reason").isPresent() || isUnrated(given)) {
            index = "call_record_unpriced";
        }
        if (isUnrated(given)) {
            in("reason", Arrays.stream(Reason.values()).map(Reason::word).toList());
            words.add("status=unrated");
        }
    }

    private static boolean isUnrated(Parameters given) {
        return given.optionalText("status").equals(Optional.of("unrated"));
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

    /** Only of these PBXs; none of them: no call. */
    void ofPbxs(Collection<Long> pbxs) {
        in("pbx_id", pbxs);
    }

    /** For the record of which calls were meant. */
    void note(String word) {
        words.add(word);
    }

    /** Only with other parties whose numbers begin so; digits and signs that {@code like} takes for themselves. */
    void ofNumbers(String beginning) {
        and("number like ?", Optional.of(beginning + "%"));
        words.add("number=" + beginning);
    }

    private void equal(String name, String column, Optional<?> value) {
        and(column + " = ?", value);
        value.ifPresent(given -> words.add(name + "=" + given));
    }

    private void in(String column, Collection<?> wanted) {
        condition.add(wanted.isEmpty() ? "1 = 0" : column + " in (?" + ", ?".repeat(wanted.size() - 1) + ")");
        values.addAll(wanted);
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
        return words.toString();
    }

    String condition() {
        return condition.toString();
    }

    /** The table with the index by which these calls are found soonest, whatever an optimizer guesses. */
    String table() {
        return "call_record use index (" + index + ")";
    }

    /** Whether that index has all calls in the order of their start and their ids at their PBX. */
    boolean isInOrder() {
        return index.equals(IN_ORDER);
    }

    /** None of them began before this moment in UTC. */
    LocalDateTime startedFrom() {
        return startedFrom;
    }

    /** Each of them began before this moment in UTC. */
    LocalDateTime startedBefore() {
        return startedBefore;
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
