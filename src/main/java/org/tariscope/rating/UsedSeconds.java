package org.tariscope.rating;

/**
 * The billed seconds that the subscriber has used on a tariff, whatever its version or plan, in the calendar month of the
 * call's start and before the call. Asked only where the tariff has stages over the month.
 */
@FunctionalInterface
public interface UsedSeconds {
    /** Nothing used yet. */
    UsedSeconds NONE = tariff -> 0;

    /** Never negative. */
    long onTariff(long tariff);
}
