package org.tariscope.admin.call;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tariscope.call.RerateRow;
import org.tariscope.call.RerateSums;
import org.tariscope.call.RerateWatch;

/** What a job that prices calls again has found so far; one thread finds, others may look. */
public final class RerateOutcome implements RerateWatch {
    /** Calls that are kept to be shown; the sums are of all. */
    private static final int MOST = 10_000;

    private final List<RerateRow> rows = new ArrayList<>();
    private final Progress progress;
    private RerateSums sums = new RerateSums(0, BigDecimal.ZERO, BigDecimal.ZERO);
    private long changed;
    private long unpriced;
    private long nowPriced;
    private long version;
    private long run;

    /** Is told how many calls were looked at. */
    @FunctionalInterface
    interface Progress {
        void at(long looked);
    }

    RerateOutcome(Progress progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void looked(RerateSums soFar, List<RerateRow> more) {
        sums = soFar;
        changed += more.size();
        nowPriced += more.stream()
                .filter(row -> row.before() == null && row.after() != null)
                .count();
        unpriced += more.stream()
                .filter(row -> row.after() == null && row.before() != null)
                .count();
        more.stream().limit(MOST - rows.size()).forEach(rows::add);
        progress.at(soFar.calls());
    }

    synchronized void compared(long priceListVersion) {
        version = priceListVersion;
    }

    /** A call that changed twice in the run is one. */
    synchronized void done(long runId, long changedCalls) {
        run = runId;
        changed = changedCalls;
    }

    public synchronized RerateSums getSums() {
        return sums;
    }

    public synchronized BigDecimal getDifference() {
        return sums.after().subtract(sums.before());
    }

    /** Calls that have another price, or get one or lose it. */
    public synchronized long getChanged() {
        return changed;
    }

    /** Calls that have had no price and get one. */
    public synchronized long getNowPriced() {
        return nowPriced;
    }

    /** Calls that lose their price. */
    public synchronized long getUnpriced() {
        return unpriced;
    }

    /** The version of the price list that was compared with. */
    public synchronized long getVersion() {
        return version;
    }

    /** The id of the run that was made; 0: none was. */
    public synchronized long getRun() {
        return run;
    }

    /** Some of the changed calls that are kept. */
    synchronized List<RerateRow> rows(int first, int size) {
        int from = Math.min(first, rows.size());
        return List.copyOf(rows.subList(from, Math.min(from + size, rows.size())));
    }

    /** How many of them are kept. */
    public synchronized int getKept() {
        return rows.size();
    }
}
