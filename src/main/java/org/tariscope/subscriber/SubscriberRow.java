package org.tariscope.subscriber;

import java.util.List;

/**
 * A subscriber as a table shows him.
 *
 * @param email null: none
 * @param numbers the DNs of the day that was asked for
 */
public record SubscriberRow(
        long id, String fullName, String account, String email, String department, String node, List<String> numbers) {
    private static final int SHOWN = 3;

    public SubscriberRow {
        numbers = List.copyOf(numbers);
    }

    /** The first of the numbers, in one line. */
    public String firstNumbers() {
        return String.join(", ", numbers.subList(0, Math.min(SHOWN, numbers.size())));
    }

    /** How many more there are. */
    public int moreNumbers() {
        return Math.max(0, numbers.size() - SHOWN);
    }
}
