package org.tariscope.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.rating.Unrated;
import org.tariscope.tariff.SequenceIds;

/** Records calls of a PBX that were not recorded yet, prices and posts them, within the caller's transaction. */
final class CallRecording {
    private final Connection connection;
    private final long pbx;
    private final PriceTable table;
    private final PbxDirectory directory;
    private final CallPostings postings;

    CallRecording(Connection connection, long pbx, PriceTable table, PbxDirectory directory, CallPostings postings) {
        this.connection = connection;
        this.pbx = pbx;
        this.table = table;
        this.directory = directory;
        this.postings = postings;
    }

    /**
     * What became of the calls.
     *
     * @param rows those that are new, in the order of their start
     * @param late the first that came late in each month with stages: who records must see to it that what comes after is
     *     priced again
     */
    record Recorded(List<CallTable.Row> rows, long duplicate, Map<MonthUse.Key, Place> late) {
        long unrated() {
            return rows.stream()
                    .filter(row -> row.call().outcome() instanceof Unrated)
                    .count();
        }
    }

    /** Records those that were not sent before; of several with one id the first. */
    Recorded record(List<RecordedCall> calls, Optional<Long> importId) throws SQLException {
        List<RecordedCall> fresh = fresh(calls);
        fresh.sort(RecordedCall.ORDER);
        NewCallsUse use = new NewCallsUse(connection);
        CallPricing pricing = new CallPricing(table, directory);
        List<PricedCall> priced = new MonthPricing(table, use)
                .price(fresh.stream()
                        .map(call -> new MonthPricing.Due(call, pricing))
                        .toList());
        SequenceIds ids = SequenceIds.draw(connection, "call_record_seq", fresh.size());
        List<CallPostings.Draft> drafts = priced.stream()
                .map(call -> CallPostings.Draft.fresh(ids.next(), call))
                .toList();
        List<CallTable.Row> rows = postings.post(drafts, CallRepricing.IN_ORDER);
        CallTable.insert(connection, pbx, importId, table.version(), rows);
        CallDays.recorded(connection, pbx, rows);
        return new Recorded(rows, calls.size() - fresh.size(), use.late());
    }

    private List<RecordedCall> fresh(List<RecordedCall> calls) throws SQLException {
        Map<String, RecordedCall> byId = new LinkedHashMap<>();
        calls.forEach(call -> byId.putIfAbsent(call.externalId(), call));
        byId.keySet().removeAll(new KnownCalls(connection, pbx).among(byId.keySet()));
        return new ArrayList<>(byId.values());
    }
}
