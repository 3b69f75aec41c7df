package org.tariscope.deck;

import java.util.List;
import java.util.Locale;

/** The columns of a deck, and the headings under which carriers send them; of several that are there the first one counts. */
public enum DeckColumn {
    COUNTRY_CODE("countrycode", "cc"),
    PREFIX(
            "prefix",
            "prefixes",
            "code",
            "codes",
            "dialcode",
            "dialcodes",
            "dialingcode",
            "diallingcode",
            "destinationcode",
            "areacode",
            "areacodes",
            "citycode",
            "citycodes",
            "код",
            "коди",
            "префікс"),
    NAME(
            "name",
            "destination",
            "destinationname",
            "description",
            "zone",
            "area",
            "route",
            "country",
            "напрямок",
            "назва"),
    PRICE(
            "price",
            "rate",
            "value",
            "priceperminute",
            "rateperminute",
            "pricemin",
            "ratemin",
            "newrate",
            "newprice",
            "currentrate",
            "ціна",
            "тариф"),
    CONNECTION_COST("connectioncost", "connectionfee", "connectfee", "connectcharge", "setup", "setupfee"),
    MINIMUM_COST("minimumcost", "minimumcharge", "mincharge"),
    FIRST_STEP(
            "firststep",
            "initialinterval",
            "initialincrement",
            "firstinterval",
            "firstincrement",
            "interval1",
            "minimumtime",
            "mintime",
            "minimum"),
    ROUND_TO(
            "roundto",
            "increment",
            "nextinterval",
            "nextincrement",
            "subsequentinterval",
            "subsequentincrement",
            "intervaln",
            "interval2",
            "billingincrement"),
    STEPS("increments", "billingincrements", "billing", "interval", "intervals", "rounding"),
    UNIT("unit"),
    CURRENCY("currency", "curr", "валюта"),
    EFFECTIVE("effectivedate", "effective", "effectivefrom", "validfrom", "activedate", "startdate");

    private final List<String> headings;

    DeckColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** As the heading of an export, and as {@code columns} of an import names it. */
    public String heading() {
        return headings.get(0);
    }

    List<String> headings() {
        return headings;
    }

    /** A heading as it is compared: letters and digits, in lower case. */
    static String folded(String heading) {
        StringBuilder folded = new StringBuilder();
        heading.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
