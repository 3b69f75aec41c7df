package org.tariscope.tariff;

import org.tariscope.http.Answer;

/**
 * What {@code tariffs.save} answers.
 *
 * @param id the tariff's
 * @param parametersid the version's
 */
public record SavedTariffAnswer(long id, long parametersid) implements Answer {}
