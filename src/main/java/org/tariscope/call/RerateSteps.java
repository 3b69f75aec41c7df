package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.tariscope.account.HeldAccounts;
import org.tariscope.account.Ledger;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** The steps of pricing calls again, each a transaction: some calls, their corrections and the run's row. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RerateSteps {
    static final int CALLS_AT_ONCE = 1000;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Ledger ledger;

    @Inject
    AuditLog audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What a step has come to. */
    record Step(List<StoredCalls.Stored> looked, List<CallRepricing.Change> changes) {}

    /** What would change. All calls are read in one transaction, and nothing is written. */
    RerateAnswer compare(CallFilter filter, PriceTable table) {
        return with(connection -> compare(connection, filter, comparing(connection, table)));
    }

    /** What would change, told as it is found. It holds no transaction, so that it may take as long as it takes. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public RerateSums compare(CallFilter filter, PriceTable table, RerateWatch watch) {
        return with(connection -> compare(connection, filter, comparing(connection, table), watch));
    }

    /** What would change if everybody were on this plan, told as it is found; 404 where there is no such plan. */
    RerateSums compareOnPlan(CallFilter filter, PriceTable table, long plan, RerateWatch watch) {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select 1 from plan where id = ?")) {
                select.setLong(1, plan);
                try (ResultSet found = select.executeQuery()) {
                    if (!found.next()) {
                        throw new Refusal(ProblemType.NOT_FOUND, "There is no plan " + plan);
                    }
                }
            }
            return compare(connection, filter, comparing(connection, table).onPlan(plan), watch);
        });
    }

    private static RerateAnswer compare(Connection connection, CallFilter filter, CallRepricing repricing)
            throws SQLException {
        List<RerateRow> rows = new PackedRows();
        RerateSums sums = compare(connection, filter, repricing, (soFar, more) -> rows.addAll(more));
        return RerateAnswer.of(null, sums, rows);
    }

    private static RerateSums compare(
            Connection connection, CallFilter filter, CallRepricing repricing, RerateWatch watch) throws SQLException {
        MonthUse use = new MonthUse(connection);
        RerateSums sums = RerateSums.NONE;
        Optional<StoredCalls.Stored> last = Optional.empty();
        List<StoredCalls.Stored> page;
        do {
            page = StoredCalls.page(connection, filter, last, CALLS_AT_ONCE);
            List<CallRepricing.Change> changes = repricing.compare(page, use);
            sums = sums.plus(page, changes);
            watch.looked(sums, changes.stream().map(RerateRow::of).toList());
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == CALLS_AT_ONCE);
        return sums;
    }

    /**
     * A new run.
     *
     * @param nodes of which calls are meant; empty: of all
     */
    long begin(Who who, CallFilter filter, String reason, Optional<Set<Long>> nodes) {
        return with(connection -> {
            long id = RerateTable.begin(connection, new RerateTable.Order(filter, reason, nodes), who, clock.instant());
            audit.record(who, new AuditEntry("calls.rerate", "rerate " + id, "ok", "", filter + ": " + reason));
            return id;
        });
    }

    /** The subscribers whose the next calls are; {@link #take} holds their accounts before it reads anything. */
    SortedSet<Long> subscribers(CallFilter filter, Optional<StoredCalls.Stored> last) {
        return with(connection -> {
            SortedSet<Long> subscribers = new TreeSet<>();
            Map<Long, Set<String>> dns = CallRepricing.dns(StoredCalls.page(connection, filter, last, CALLS_AT_ONCE));
            for (Map.Entry<Long, Set<String>> pbx : dns.entrySet()) {
                subscribers.addAll(PbxDirectory.read(connection, pbx.getKey(), pbx.getValue())
                        .subscribers());
            }
            return subscribers;
        });
    }

    /** Prices the next calls again, and corrects what was posted. */
    Step take(
            long id,
            String reason,
            CallFilter filter,
            Optional<StoredCalls.Stored> last,
            PriceTable table,
            SortedSet<Long> subscribers) {
        return with(connection -> {
            HeldAccounts held = ledger.hold(connection, subscribers);
            List<StoredCalls.Stored> page = StoredCalls.page(connection, filter, last, CALLS_AT_ONCE);
            List<CallRepricing.Change> changes =
                    repricing(held, connection, table).again(page, reason);
            RerateTable.add(connection, id, page.size(), changes);
            return new Step(page, changes);
        });
    }

    /** All calls are priced again. */
    void finish(long id, RerateSums sums) {
        with(connection -> RerateTable.finish(connection, id, sums, clock.instant()));
    }

    /** The calls that the run has changed, in the order of their ids. */
    List<RerateRow> rows(long id) {
        return with(connection -> RerateChanges.list(connection, id));
    }

    /** The run broke off: it has corrected some calls, and says so. */
    void fail(long id) {
        with(connection -> RerateTable.fail(connection, id, clock.instant()));
    }

    /** It holds no accounts, as nothing is posted. */
    private CallRepricing comparing(Connection connection, PriceTable table) throws SQLException {
        return repricing(ledger.hold(connection, Set.of()), connection, table);
    }

    private CallRepricing repricing(HeldAccounts held, Connection connection, PriceTable table) {
        return new CallRepricing(
                connection, table, new CallPostings(connection, ledger, held, settings.day(Setting.ACCOUNTS_CLOSED)));
    }

    /** What is done on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The calls could not be priced again", failed);
        }
    }
}
