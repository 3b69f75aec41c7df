package org.tariscope.http;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.tariscope.http.ParameterType.Whole;

/** The part of an ordered list that a caller wants: rows after the first {@code offset}, at most {@code limit} of them. */
public record Page(Optional<Integer> limit, int offset) {
    public static final Parameter LIMIT =
            Parameter.optional("limit", new Whole(1, 10_000), "At most so many rows; without it all of them");
    public static final Parameter OFFSET = Parameter.optional(
                    "offset", new Whole(0, Integer.MAX_VALUE), "So many rows are left out at the beginning")
            .byDefault("0");

    /** The whole list. */
    public static final Page ALL = new Page(Optional.empty(), 0);

    /** The part that a caller asks for; the method takes {@link #LIMIT} and {@link #OFFSET}. */
    public static Page of(Parameters given) {
        return new Page(
                given.optionalWhole(LIMIT.name()).map(Math::toIntExact), Math.toIntExact(given.whole(OFFSET.name())));
    }

    public <T> List<T> of(TypedQuery<T> query) {
        limit.ifPresent(query::setMaxResults);
        return query.setFirstResult(offset).getResultList();
    }
}
