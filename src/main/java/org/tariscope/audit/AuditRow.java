package org.tariscope.audit;

import java.time.Instant;
import java.util.List;

/** A row of the audit as it is stored. Times are UTC, to the millisecond. */
public record AuditRow(
        long id,
        Instant at,
        String actor,
        String address,
        String requestId,
        AuditEntry entry,
        String previousHash,
        String hash) {

    static AuditRow chained(
            long id,
            Instant at,
            String actor,
            String address,
            String requestId,
            AuditEntry entry,
            String previousHash) {
        return new AuditRow(
                id,
                at,
                actor,
                address,
                requestId,
                entry,
                previousHash,
                AuditChain.hash(values(id, at, actor, address, requestId, entry, previousHash)));
    }

    boolean isSound() {
        return hash.equals(AuditChain.hash(values(id, at, actor, address, requestId, entry, previousHash)));
    }

    private static List<String> values(
            long id,
            Instant at,
            String actor,
            String address,
            String requestId,
            AuditEntry entry,
            String previousHash) {
        return List.of(
                Long.toString(id),
                Long.toString(at.toEpochMilli()),
                actor,
                address,
                requestId,
                entry.action(),
                entry.object(),
                entry.outcome(),
                entry.before(),
                entry.after(),
                previousHash);
    }
}
