package org.tariscope.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariscope.account.Ledger;

/**
 * One step of a run, in the transaction of the caller: some subscribers are charged, and the run's row says so. Both or
 * neither are committed, so that it does not matter where a run is broken off.
 */
final class ChargingBatch {
    /** Subscribers at a time. */
    static final int SUBSCRIBERS = 100;

    /** Charges at a time: where one subscriber can get many, fewer subscribers. Their accounts are held meanwhile. */
    private static final int CHARGES = 2000;

    private final Connection connection;
    private final Ledger ledger;
    private Progress progress;

    private ChargingBatch(Connection connection, Ledger ledger, Progress progress) {
        this.connection = connection;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Takes the run one step further and answers how it stands then; empty where it had ended before. */
    static Optional<Run> next(Connection connection, Ledger ledger, long runId, Instant now) throws SQLException {
        Run run = RunTable.hold(connection, runId);
        if (!run.isRunning()) {
            return Optional.empty();
        }
        ChargingBatch batch = new ChargingBatch(connection, ledger, run.progress());
        boolean more = batch.charge(run.order());
        Run further = run.advanced(batch.progress, now);
        Run after = more ? further : further.done(now);
        RunTable.save(connection, after);
        return Optional.of(after);
    }

    /** Whether there may be subscribers after these. */
    private boolean charge(RunOrder order) throws SQLException {
        Dues dues = DueReader.read(connection, order);
        int size = Math.max(1, Math.min(SUBSCRIBERS, CHARGES / Math.max(1, dues.most())));
        List<Holder> holders = HolderPage.hold(connection, progress.lastSubscriberId(), size);
        if (holders.isEmpty()) {
            return false;
        }
        Set<Charged> before = ChargedTable.of(connection, holders, order);
        for (Holder holder : holders) {
            progress = progress.looked(holder.subscriberId());
            for (Due due : dues.of(holder)) {
                if (!before.contains(due.charged())) {
                    charge(due);
                }
            }
        }
        return holders.size() == size;
    }

    private void charge(Due due) throws SQLException {
        ChargedTable.add(connection, due.charged(), ledger.post(connection, due.posting()));
        progress = progress.charged(due.amount());
    }
}
