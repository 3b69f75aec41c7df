package org.tariscope.call;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.tariscope.rating.Rated;

/** Prices recorded calls again, and corrects what was posted by the difference. */
final class CallRepricing {
    /** Why a posting is corrected where a call has come late. */
    static final String IN_ORDER = "Stages of the month in the order of the calls' start";

    /** Calls of several months together, not more than this and those of one month. */
    private static final int AT_ONCE = 5000;

    private final Connection connection;
    private final PriceTable table;
    private final CallPostings postings;
    private OptionalLong onPlan = OptionalLong.empty();

    CallRepricing(Connection connection, PriceTable table, CallPostings postings) {
        this.connection = connection;
        this.table = table;
        this.postings = postings;
    }

    /** The same calls as if everybody were on this plan; only to compare. */
    CallRepricing onPlan(long plan) {
        onPlan = OptionalLong.of(plan);
        return this;
    }

    /** A call that has another price now. */
    record Change(StoredCalls.Stored before, PricedCall after) {
        Optional<BigDecimal> cost() {
            return after.outcome() instanceof Rated rated ? Optional.of(rated.mainCost()) : Optional.empty();
        }
    }

    /** Those of these calls, which come in their order, that have another price now. Nothing is written. */
    List<Change> compare(List<StoredCalls.Stored> calls, MonthUse use) throws SQLException {
        Map<Long, CallPricing> pricings = new HashMap<>();
        for (Map.Entry<Long, Set<String>> pbx : dns(calls).entrySet()) {
            PbxDirectory directory = PbxDirectory.read(connection, pbx.getKey(), pbx.getValue());
            pricings.put(pbx.getKey(), new CallPricing(table, directory, onPlan));
        }
        List<PricedCall> priced = new MonthPricing(table, use)
                .price(calls.stream()
                        .map(stored -> new MonthPricing.Due(stored.call(), pricings.get(stored.pbx())))
                        .toList());
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < priced.size(); i++) {
            if (!calls.get(i).outcome().equals(Outcomes.text(priced.get(i)))) {
                changes.add(new Change(calls.get(i), priced.get(i)));
            }
        }
        return changes;
    }

    /** Prices these calls, which come in their order, again; and where that changes stages of a month, the later ones too. */
    List<Change> again(List<StoredCalls.Stored> calls, String reason) throws SQLException {
        List<Change> changes = compareAndWrite(calls, reason);
        List<Change> all = new ArrayList<>(changes);
        all.addAll(after(months(changes), reason));
        return all;
    }

    /** Prices the calls that come after these in their months again, and those after what that changes in other months. */
    List<Change> after(Map<MonthUse.Key, Place> firsts, String reason) throws SQLException {
        List<Change> changes = new ArrayList<>();
        Map<MonthUse.Key, Place> done = new HashMap<>();
        Map<MonthUse.Key, Place> due = firsts;
        while (!due.isEmpty()) {
            List<Change> more = allAfter(due, reason);
            changes.addAll(more);
            done.putAll(due);
            due = months(more);
            due.entrySet().removeIf(each -> Optional.ofNullable(done.get(each.getKey()))
                    .filter(first -> !each.getValue().isBefore(first))
                    .isPresent());
        }
        return changes;
    }

    private List<Change> allAfter(Map<MonthUse.Key, Place> firsts, String reason) throws SQLException {
        List<Change> changes = new ArrayList<>();
        List<StoredCalls.Stored> later = new ArrayList<>();
        for (Map.Entry<MonthUse.Key, Place> each : firsts.entrySet()) {
            later.addAll(StoredCalls.after(connection, each.getKey(), each.getValue()));
            if (later.size() >= AT_ONCE) {
                changes.addAll(inOrder(later, reason));
                later.clear();
            }
        }
        changes.addAll(inOrder(later, reason));
        return changes;
    }

    private List<Change> inOrder(List<StoredCalls.Stored> calls, String reason) throws SQLException {
        return compareAndWrite(calls.stream().sorted(StoredCalls.Stored.ORDER).toList(), reason);
    }

    private List<Change> compareAndWrite(List<StoredCalls.Stored> calls, String reason) throws SQLException {
        List<Change> changes = compare(calls, new MonthUse(connection));
        write(changes, reason);
        return changes;
    }

    private void write(List<Change> changes, String reason) throws SQLException {
        List<CallPostings.Draft> drafts = changes.stream()
                .map(change -> new CallPostings.Draft(
                        change.before().id(),
                        change.after(),
                        change.before().subscriber(),
                        change.before().posted(),
                        change.before().ledgerId()))
                .toList();
        CallTable.update(connection, table.version(), postings.post(drafts, reason));
        CallDays.changed(connection, changes);
    }

    /** The months in which calls have counted or count now and that have stages, with the first of these calls. */
    private Map<MonthUse.Key, Place> months(List<Change> changes) {
        Map<MonthUse.Key, Place> months = new LinkedHashMap<>();
        for (Change change : changes) {
            Place call = Place.of(change.before().call());
            change.before().month().ifPresent(key -> months.merge(key, call, Place::earlier));
            change.after().month().ifPresent(key -> months.merge(key, call, Place::earlier));
        }
        months.keySet().removeIf(key -> !table.prices().countsMonth(key.tariff()));
        return months;
    }

    /** The subscribers' numbers of these calls, by PBX. */
    static Map<Long, Set<String>> dns(List<StoredCalls.Stored> calls) {
        Map<Long, Set<String>> dns = new HashMap<>();
        calls.forEach(stored -> dns.computeIfAbsent(stored.pbx(), pbx -> new HashSet<>())
                .add(stored.call().dn()));
        return dns;
    }
}
