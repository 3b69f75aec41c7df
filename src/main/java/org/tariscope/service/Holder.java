package org.tariscope.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * A subscriber as the charging sees him.
 *
 * @param closedOn from this day on nothing is charged to his account
 * @param plans the ids of his plans by the day from which each holds
 */
record Holder(
        long subscriberId,
        LocalDate connectedOn,
        Optional<LocalDate> closedOn,
        NavigableMap<LocalDate, Long> plans,
        List<Assignment> own) {

    boolean isServedOn(LocalDate day) {
        return !day.isBefore(connectedOn) && closedOn.map(day::isBefore).orElse(true);
    }

    /**
     * How many of a service he has on a day; 0: he has it not. What he was given himself counts instead of what his plan
     * gives, and of two such that overlap the later one.
     *
     * @param servicesOfPlans the ids of the services by the plan's id
     */
    long quantity(long serviceId, LocalDate day, Map<Long, Set<Long>> servicesOfPlans) {
        Optional<Assignment> given = own.stream()
                .filter(assignment -> assignment.serviceId() == serviceId && assignment.covers(day))
                .max(Comparator.comparing(Assignment::from));
        if (given.isPresent()) {
            return given.get().quantity();
        }
        Map.Entry<LocalDate, Long> plan = plans.floorEntry(day);
        return plan != null
                        && servicesOfPlans
                                .getOrDefault(plan.getValue(), Set.of())
                                .contains(serviceId)
                ? 1
                : 0;
    }
}
