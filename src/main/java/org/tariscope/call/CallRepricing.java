package org.tariscope.call;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prices recorded calls again, and corrects what was posted by the difference. */
final class CallRepricing {
    private final Connection connection;
    private final PriceTable table;
    private final CallPostings postings;

    CallRepricing(Connection connection, PriceTable table, CallPostings postings) {
        this.connection = connection;
        this.table = table;
        this.postings = postings;
    }

    /** Calls in their order; answers how many of them have another price now. */
    long again(List<StoredCalls.Stored> calls, String reason) throws SQLException {
        MonthUse use = new MonthUse(connection);
        Map<Long, CallPricing> pricings = new HashMap<>();
        for (Map.Entry<Long, Set<String>> pbx : dns(calls).entrySet()) {
            PbxDirectory directory = PbxDirectory.read(connection, pbx.getKey(), pbx.getValue());
            pricings.put(pbx.getKey(), new CallPricing(table, directory, use));
        }
        List<CallPostings.Draft> changed = new ArrayList<>();
        for (StoredCalls.Stored stored : calls) {
            PricedCall priced = pricings.get(stored.pbx()).price(stored.call());
            if (!stored.outcome().equals(Outcomes.text(priced))) {
                changed.add(new CallPostings.Draft(stored.id(), priced, stored.posted(), stored.ledgerId()));
            }
        }
        CallTable.update(connection, table.version(), postings.post(changed, reason));
        return changed.size();
    }

    private static Map<Long, Set<String>> dns(List<StoredCalls.Stored> calls) {
        Map<Long, Set<String>> dns = new HashMap<>();
        calls.forEach(stored -> dns.computeIfAbsent(stored.pbx(), pbx -> new HashSet<>())
                .add(stored.call().dn()));
        return dns;
    }
}
