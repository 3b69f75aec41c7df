package org.tariscope.subscriber;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A subscriber with what {@link SubscriberAnswer} leaves out.
 *
 * @param version moves with every change
 * @param departmentPath the names of the department and of those above it, the node's first
 */
public record SubscriberCard(
        SubscriberAnswer fields,
        long version,
        LocalDate connectionDate,
        Optional<String> bankName,
        long departmentId,
        String departmentPath,
        NodeAnswer node) {

    /** A number and how long it is, or was, the subscriber's. */
    public record Number(
            long id, String dn, String description, String pbx, LocalDate fromDate, LocalDate toDate, String plan)
            implements Serializable {
        /** Whether it is the subscriber's on this day. */
        public boolean isOn(LocalDate day) {
            return !fromDate.isAfter(day) && (toDate == null || !toDate.isBefore(day));
        }
    }

    /** Which plan from which day on. */
    public record PlanPeriod(LocalDate fromDate, long planId, String plan) {}
}
