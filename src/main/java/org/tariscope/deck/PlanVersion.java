package org.tariscope.deck;

/**
 * The version of a tariff that is in force in the plan on the day of an import.
 *
 * @param begins whether it is in force from that very day on
 * @param hasOnePrice no time bands and no stages
 */
record PlanVersion(boolean begins, boolean hasOnePrice, Terms terms) {}
