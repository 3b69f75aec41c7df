package org.tariscope.sql;

import java.util.Optional;

/**
 * A statement that the guard let through.
 *
 * @param text what is sent to the database: the statement without comments
 * @param placeholders how many values it wants
 * @param changed the one table that it changes, as it was written; empty for a SELECT
 */
record GuardedStatement(String text, int placeholders, Optional<String> changed) {
    boolean isChange() {
        return changed.isPresent();
    }
}
