package org.tariscope.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What a run would charge if it began now; it changes nothing and holds nothing. */
final class Forecast {
    private static final int AT_ONCE = 1000;

    private Forecast() {}

    static Progress of(Connection connection, RunOrder order) throws SQLException {
        Dues dues = DueReader.read(connection, order);
        Progress progress = Progress.none(RunTable.number(connection, "select count(*) from account"));
        List<Holder> holders = HolderPage.read(connection, 0, AT_ONCE);
        while (!holders.isEmpty()) {
            Set<Charged> before = ChargedTable.of(connection, holders, order);
            for (Holder holder : holders) {
                progress = progress.looked(holder.subscriberId());
                for (Due due : dues.of(holder)) {
                    progress = before.contains(due.charged()) ? progress : progress.charged(due.amount());
                }
            }
            holders = HolderPage.read(connection, progress.lastSubscriberId(), AT_ONCE);
        }
        return progress;
    }
}
