package org.tariscope.subscriber;

import java.io.Serializable;
import java.util.Objects;

/** Which replacement of which route; the persistence provider makes it and fills it in. */
public class ReplacementKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private long routeId;
    private int position;

    /** For the persistence provider. */
    public ReplacementKey() {
        this(0, 0);
    }

    ReplacementKey(long routeId, int position) {
        this.routeId = routeId;
        this.position = position;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplacementKey key && key.routeId == routeId && key.position == position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(routeId, position);
    }
}
