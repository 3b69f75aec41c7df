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
            pricings.put(pbx.getKey(), new CallPricing(table, directory, use, onPlan));
        }
        List<Change> changes = new ArrayList<>();
        for (StoredCalls.Stored stored : calls) {
            PricedCall priced = pricings.get(stored.pbx()).price(stored.call());
            if (!stored.outcome().equals(Outcomes.text(priced))) {
                changes.add(new Change(stored, priced));
            }
        }
        return changes;
    }

    /** Prices these calls, which come in their order, again; and where that changes stages of a month, the later ones too. */
    List<Change> again(List<StoredCalls.Stored> calls, String reason) throws SQLException {
        List<Change> changes = compare(calls, new MonthUse(connection));
        write(changes, reason);
        List<Change> all = new ArrayList<>(changes);
        for (Map.Entry<MonthUse.Key, RecordedCall> each : staged(changes).entrySet()) {
            List<StoredCalls.Stored> later = StoredCalls.after(connection, each.getKey(), each.getValue());
            List<Change> ofLater = compare(later, new MonthUse(connection));
            write(ofLater, reason);
            all.addAll(ofLater);
        }
        return all;
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

    /** For whose stages the calls have counted or count now, with the first of them. */
    private static Map<MonthUse.Key, RecordedCall> staged(List<Change> changes) {
        Map<MonthUse.Key, RecordedCall> staged = new LinkedHashMap<>();
        for (Change change : changes) {
            RecordedCall call = change.before().call();
            change.before().stages().ifPresent(key -> staged.putIfAbsent(key, call));
            change.after().stages().ifPresent(key -> staged.putIfAbsent(key, call));
        }
        return staged;
    }

    /** The subscribers' numbers of these calls, by PBX. */
    static Map<Long, Set<String>> dns(List<StoredCalls.Stored> calls) {
        Map<Long, Set<String>> dns = new HashMap<>();
        calls.forEach(stored -> dns.computeIfAbsent(stored.pbx(), pbx -> new HashSet<>())
                .add(stored.call().dn()));
        return dns;
    }
}
