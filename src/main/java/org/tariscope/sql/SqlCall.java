package org.tariscope.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariscope.audit.Who;

/**
 * What one call asks for.
 *
 * @param userId the API user who calls
 * @param rights what the user may
 * @param values for the placeholders: String, BigDecimal or Boolean, empty for null
 */
record SqlCall(Who who, long userId, Set<String> rights, String query, List<Optional<Object>> values, int maxRows) {
    SqlCall {
        rights = Set.copyOf(rights);
        values = List.copyOf(values);
    }
}
