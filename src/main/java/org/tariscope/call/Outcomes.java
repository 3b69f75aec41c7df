package org.tariscope.call;

import java.util.OptionalLong;
import org.tariscope.rating.Rated;
import org.tariscope.rating.Unrated;

/** What a price consists of, as one text, so that two can be compared. */
final class Outcomes {
    private Outcomes() {}

    /** The same text as {@link StoredCalls} makes of a row. */
    static String text(PricedCall call) {
        String plan = shown(call.subscriber()) + " " + shown(call.plan());
        if (call.outcome() instanceof Rated rated) {
            return "null " + plan + " " + rated.parameters().id() + " " + shown(call.usedSeconds()) + " "
                    + rated.billedSeconds() + " "
                    + rated.mainCost().stripTrailingZeros().toPlainString();
        }
        return ((Unrated) call.outcome()).reason().word() + " " + plan + " null null null ";
    }

    private static String shown(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "null";
    }
}
