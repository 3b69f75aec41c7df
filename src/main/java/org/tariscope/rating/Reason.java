package org.tariscope.rating;

/** Why a call has no price. Such a call costs nothing, is listed, and is priced again once the cause is mended. */
public enum Reason implements Worded {
    /** Nobody held the number on that day; found by the caller of this package. */
    UNKNOWN_SUBSCRIBER("unknown-subscriber"),
    /** The subscriber was connected later; found by the caller of this package. */
    NOT_CONNECTED_YET("not-connected-yet"),
    /** Neither the number nor the subscriber has a plan that the price list knows. */
    NO_PLAN("no-plan"),
    /** Nothing is known of the route; found by the caller of this package. */
    UNKNOWN_ROUTE("unknown-route"),
    /** The route names no provider that the price list knows. */
    NO_PROVIDER("no-provider"),
    /** No code in force begins the number. */
    UNKNOWN_CODE("unknown-code"),
    /** The longest code leads to no tariff. */
    CODE_WITHOUT_TARIFF("code-without-tariff"),
    /** The tariff has no version in the plan by then. */
    NO_PARAMETERS_IN_FORCE("no-parameters-in-force"),
    /** The tariff's currency has no rate by then. */
    NO_EXCHANGE_RATE("no-exchange-rate");

    private final String word;
    private final Unrated unrated = new Unrated(this);

    Reason(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The outcome of a call that has this reason. */
    public Unrated unrated() {
        return unrated;
    }
}
