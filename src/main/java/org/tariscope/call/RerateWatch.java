package org.tariscope.call;

import java.util.List;

/** Is told how far pricing calls again has come. */
@FunctionalInterface
public interface RerateWatch {
    /**
     * Some more calls were looked at.
     *
     * @param soFar all of them together
     * @param changed those of the last ones that have another price
     */
    void looked(RerateSums soFar, List<RerateRow> changed);
}
