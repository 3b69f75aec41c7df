package org.tariscope.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tariscope.http.BadValue;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * What a run is to charge: the periods that begin within these days, both inclusive.
 *
 * @param serviceId the one service that is charged; 0: all of them
 */
record RunOrder(LocalDate from, LocalDate to, long serviceId, boolean scheduled) {
    private static final int MAX_DAYS = 366;

    /** What somebody orders by hand; 400 that names each date that cannot be. */
    static RunOrder byHand(LocalDate from, LocalDate to, long serviceId, LocalDate today) {
        List<BadValue> errors = new ArrayList<>();
        if (from.isAfter(to)) {
            errors.add(new BadValue(ProblemType.OUT_OF_RANGE, "fromdate", "is after todate"));
        } else if (ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            errors.add(new BadValue(ProblemType.OUT_OF_RANGE, "fromdate", "means more than " + MAX_DAYS + " days"));
        }
        if (to.isAfter(today)) {
            errors.add(new BadValue(ProblemType.OUT_OF_RANGE, "todate", "is after today"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
        return new RunOrder(from, to, serviceId, false);
    }

    @Override
    public String toString() {
        return "fromdate=" + from + " todate=" + to + " serviceid=" + serviceId + " scheduled=" + scheduled;
    }
}
