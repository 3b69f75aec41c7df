package org.tariscope.rating;

import java.math.RoundingMode;

/** How a cost is brought to its number of digits. */
public enum RoundCostMode implements Worded {
    HALF_UP("halfup"),
    DOWN("down"),
    UP("up");

    private final String word;

    RoundCostMode(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The constant of this word. Throws IllegalArgumentException for any other word. */
    public static RoundCostMode of(String word) {
        return Worded.of(values(), word);
    }

    /** What {@code roundcostdown} says where no {@code roundcostmode} is given. */
    public static RoundCostMode of(boolean roundCostDown) {
        return roundCostDown ? DOWN : HALF_UP;
    }

    RoundingMode rounding() {
        return switch (this) {
            case HALF_UP -> RoundingMode.HALF_UP;
            case DOWN -> RoundingMode.DOWN;
            case UP -> RoundingMode.UP;
        };
    }
}
