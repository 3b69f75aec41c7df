package org.tariscope.admin.tariff;

import java.io.Serializable;
import java.util.Objects;

/** A price of the week's legend, as it is typed. */
public class PriceLine implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int COLOURS = 8;

    private final int number;
    private String value;
    private String connectioncost;

    PriceLine(int number, String value, String connectioncost) {
        this.number = number;
        this.value = Objects.requireNonNull(value);
        this.connectioncost = Objects.requireNonNull(connectioncost);
    }

    /** What stands in an hour of this price: a point for the version's own, then A to Z, then numbers. */
    static String letter(int number) {
        if (number == 0) {
            return "·";
        }
        return number <= 26 ? String.valueOf((char) ('A' + number - 1)) : String.valueOf(number);
    }

    static int colour(int number) {
        return number == 0 ? 0 : 1 + (number - 1) % COLOURS;
    }

    boolean isEmpty() {
        return value.isBlank() && connectioncost.isBlank();
    }

    public int getNumber() {
        return number;
    }

    public String getLetter() {
        return letter(number);
    }

    public int getColour() {
        return colour(number);
    }

    public String getValue() {
        return value;
    }

    public void setValue(String typed) {
        value = typed == null ? "" : typed;
    }

    public String getConnectioncost() {
        return connectioncost;
    }

    public void setConnectioncost(String typed) {
        connectioncost = typed == null ? "" : typed;
    }
}
