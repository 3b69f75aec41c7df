package org.tariscope.administrator;

import java.util.Locale;
import java.util.stream.Stream;

/** What an administrator may do on the pages. */
public enum Role {
    /** Everything. */
    ADMINISTRATOR,
    /** Prices, and reading the rest; no users, no payments. */
    TARIFF_MANAGER,
    /** Reading. */
    READER;

    /** As the database and the pages' addresses have it, such as {@code tariff-manager}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Role of(String stored) {
        return Stream.of(values())
                .filter(role -> role.stored().equals(stored))
                .findFirst()
                .orElseThrow();
    }
}
