package org.tariscope.tariff;

/**
 * Which rows of a table are wanted, and in which order.
 *
 * @param column by which they are sorted
 * @param first how many rows to pass over
 * @param count how many rows to answer at most
 */
public record TablePart(String column, boolean descending, int first, int count) {
    /** Every row, by this column. */
    public static TablePart all(String column) {
        return new TablePart(column, false, 0, Integer.MAX_VALUE);
    }

    /** The direction as SQL says it. */
    String direction() {
        return descending ? " desc" : "";
    }
}
