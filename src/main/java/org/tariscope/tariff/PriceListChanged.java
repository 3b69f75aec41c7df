package org.tariscope.tariff;

/** Some part of the price list has changed: told within the change's transaction. */
record PriceListChanged() {}
