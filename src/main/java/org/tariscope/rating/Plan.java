package org.tariscope.rating;

/**
 * A rate plan. Whether it is still given to subscribers does not matter to the calls of those who have it.
 *
 * @param digits the digits after the decimal point of its amounts
 */
public record Plan(long id, int digits) {
    public Plan {
        Checked.notNegative("digitsafterdecimal", digits);
    }
}
