package org.tariscope.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A charge that is to be posted to a subscriber's account.
 *
 * @param recDate the day on which it counts
 * @param fromDate the first day of what is charged
 * @param toDate the last day of what is charged
 * @param amount in the main currency
 * @param quantity how many services
 */
public record Posting(
        long subscriberId,
        LocalDate recDate,
        LocalDate fromDate,
        LocalDate toDate,
        Optional<Long> serviceId,
        String serviceName,
        BigDecimal amount,
        long quantity) {

    public static Posting charge(
            long subscriberId,
            LocalDate recDate,
            LocalDate fromDate,
            LocalDate toDate,
            Optional<Long> serviceId,
            String serviceName,
            BigDecimal amount,
            long quantity) {
        return new Posting(subscriberId, recDate, fromDate, toDate, serviceId, serviceName, amount, quantity);
    }
}
