package org.tariscope.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;

/** The audit's rows about one call, each with its statement and how long it took by then. */
final class SqlAudit {
    private final AuditLog audit;
    private final SqlCall call;
    private final long begun = System.nanoTime();

    SqlAudit(AuditLog audit, SqlCall call) {
        this.audit = audit;
        this.call = call;
    }

    /** A SELECT gave so many rows. */
    void read(SqlAnswer answer) {
        record("sql", "ok rows=" + answer.rowcount() + (answer.truncated() ? "+" : ""), "");
    }

    /** Rows are about to be changed; the values stand here, since the statement has none. */
    void changing(Change change) {
        List<String> values = call.values().stream()
                .map(value -> value.map(Object::toString).orElse("null"))
                .toList();
        record(
                "sql.write",
                "ok rows=" + change.rows(),
                "rows " + change.before() + " -> " + change.after() + ", values " + values);
    }

    /** It was refused, or failed. */
    void failed(String why) {
        record("sql", why, "");
    }

    private void record(String action, String outcome, String after) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        audit.recordAlone(
                call.who(),
                new AuditEntry(
                        action, "sha256 " + sha256(call.query()), outcome + " ms=" + millis, call.query(), after));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
