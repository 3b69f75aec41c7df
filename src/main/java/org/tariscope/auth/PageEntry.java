package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.tariscope.administrator.AdministratorCandidates;
import org.tariscope.apiuser.Candidate;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;

/** The writing half of a good log-in to the pages, in one transaction: the last log-in, the guard and the audit. */
@ApplicationScoped
class PageEntry {
    @Inject
    AdministratorCandidates candidates;

    @Inject
    LoginGuard guard;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Transactional
    PageSession session(Who who, String action, Candidate administrator, String password, LoginGuard.Attempt attempt) {
        candidates.loggedIn(administrator, who.address(), password);
        guard.succeeded(attempt);
        audit.record(who, new AuditEntry(action, "administrator " + administrator.id(), "ok"));
        return new PageSession(administrator.id(), administrator.tokenVersion(), clock.instant());
    }
}
