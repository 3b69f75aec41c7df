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
import org.tariscope.http.ApiRequest;
import org.tariscope.http.IpAddress;

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
    PageSession session(
            ApiRequest request, Candidate who, IpAddress source, String password, LoginGuard.Attempt attempt) {
        candidates.loggedIn(who, source.toString(), password);
        guard.succeeded(attempt);
        audit.record(Who.of(request, who.username()), new AuditEntry("pages.login", "administrator " + who.id(), "ok"));
        return new PageSession(who.id(), who.tokenVersion(), clock.instant());
    }
}
