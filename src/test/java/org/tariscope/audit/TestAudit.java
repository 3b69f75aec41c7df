package org.tariscope.audit;

import java.time.Clock;
import javax.sql.DataSource;

/** An audit outside a server. */
public final class TestAudit {
    private TestAudit() {}

    public static AuditLog of(DataSource database, Clock clock) {
        AuditLog audit = new AuditLog();
        audit.database = database;
        audit.clock = clock;
        return audit;
    }
}
