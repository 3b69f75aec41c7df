package org.tariscope.tariff;

import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;

/**
 * One row of {@code providers.list}.
 *
 * @param main whether its prices apply where a request names no provider
 */
public record ProviderAnswer(long id, String name, @Nullable String description, boolean main) implements Answer {}
