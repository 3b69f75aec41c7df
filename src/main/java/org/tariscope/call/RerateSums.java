package org.tariscope.call;

import java.math.BigDecimal;
import java.util.List;

/** What calls cost together before and after they were priced again, in the main currency. */
public record RerateSums(long calls, BigDecimal before, BigDecimal after) {
    static final RerateSums NONE = new RerateSums(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** With these calls, of which some have changed. */
    RerateSums plus(List<StoredCalls.Stored> looked, List<CallRepricing.Change> changes) {
        BigDecimal had = looked.stream().flatMap(call -> call.cost().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal more = BigDecimal.ZERO;
        for (CallRepricing.Change change : changes) {
            more = more.add(change.cost().orElse(BigDecimal.ZERO))
                    .subtract(change.before().cost().orElse(BigDecimal.ZERO));
        }
        return new RerateSums(
                calls + looked.size(), before.add(had), after.add(had).add(more));
    }
}
