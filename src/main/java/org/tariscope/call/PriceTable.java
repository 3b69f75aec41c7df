package org.tariscope.call;

import java.util.OptionalLong;
import org.tariscope.rating.PriceList;

/**
 * The price list as the tables have it at one version.
 *
 * @param mainProvider who carries calls of which nobody says otherwise
 */
record PriceTable(PriceList prices, OptionalLong mainProvider) {
    long version() {
        return prices.version();
    }
}
