package org.tariscope.tariff;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType.Whole;

/** The part of an ordered list that a caller wants: rows after the first {@code offset}, at most {@code limit} of them. */
public record Page(Optional<Integer> limit, int offset) {
    static final Parameter LIMIT =
            Parameter.optional("limit", new Whole(1, 10_000), "At most so many rows; without it all of them");
    static final Parameter OFFSET = Parameter.optional(
                    "offset", new Whole(0, Integer.MAX_VALUE), "So many rows are left out at the beginning")
            .byDefault("0");

    /** The whole list. */
    public static final Page ALL = new Page(Optional.empty(), 0);

    <T> List<T> of(TypedQuery<T> query) {
        limit.ifPresent(query::setMaxResults);
        return query.setFirstResult(offset).getResultList();
    }
}
