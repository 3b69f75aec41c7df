package org.tariscope.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One row to be added to the ledger. Amounts are in the main currency and positive; a correction's is the opposite of what it
 * corrects.
 *
 * @param recDate the day on which it counts
 */
public record Posting(long subscriberId, LocalDate recDate, BigDecimal amount, Detail detail) {
    public Posting {
        Objects.requireNonNull(recDate);
        if (amount.signum() == 0) {
            throw new IllegalArgumentException("Nothing is posted for nothing");
        }
    }

    /** What is posted. */
    public sealed interface Detail {}

    /**
     * What is owed for a service.
     *
     * @param fromDate first day of the period
     * @param toDate last day of the period
     * @param quantity of services; of calls, seconds
     * @param correction of an earlier charge; then the amount is the difference
     */
    public record Charge(
            LocalDate fromDate,
            LocalDate toDate,
            Optional<Long> serviceId,
            String serviceName,
            long quantity,
            Optional<Correction> correction)
            implements Detail {}

    /** Which row of the ledger is corrected, and why. */
    public record Correction(long ledgerId, String reason) {}

    /**
     * What was paid.
     *
     * @param type 0 not specified, 1 cash, 2 by receipt, 3 by account
     * @param externalId the caller's own number for it, which he uses once
     * @param apiUserId who booked it; below 0: the administrator with that id
     * @param note what an administrator noted
     */
    public record Payment(
            int type, Optional<String> bank, Optional<String> externalId, long apiUserId, Optional<String> note)
            implements Detail {}

    /** A charge of a service for a period. */
    public static Posting charge(
            long subscriberId,
            LocalDate recDate,
            LocalDate fromDate,
            LocalDate toDate,
            Optional<Long> serviceId,
            String serviceName,
            BigDecimal amount,
            long quantity) {
        return new Posting(
                subscriberId,
                recDate,
                amount,
                new Charge(fromDate, toDate, serviceId, serviceName, quantity, Optional.empty()));
    }

    /**
     * What a call costs, or what it costs more or less than was posted.
     *
     * @param recDate the day on which it counts
     * @param day of the call
     * @param seconds that are billed
     */
    public static Posting call(
            long subscriberId,
            LocalDate recDate,
            LocalDate day,
            String text,
            BigDecimal amount,
            long seconds,
            Optional<Correction> correction) {
        return new Posting(
                subscriberId, recDate, amount, new Charge(day, day, Optional.empty(), text, seconds, correction));
    }

    /** By how much the debt grows. */
    BigDecimal debt() {
        return charged().subtract(paid());
    }

    BigDecimal charged() {
        return detail instanceof Charge ? amount : BigDecimal.ZERO;
    }

    BigDecimal paid() {
        return detail instanceof Payment ? amount : BigDecimal.ZERO;
    }
}
