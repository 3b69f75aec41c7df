package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.tariscope.apiuser.Candidate;
import org.tariscope.apiuser.Candidates;
import org.tariscope.apiuser.LiveTokens;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.IpAddress;

/** The writing half of a good log-in, in one transaction: the token, the last log-in, the guard and the audit. */
@ApplicationScoped
class TokenIssue {
    @Inject
    TokenService tokens;

    @Inject
    Candidates candidates;

    @Inject
    LiveTokens live;

    @Inject
    LoginGuard guard;

    @Inject
    AuditLog audit;

    @Transactional
    AuthAnswer token(
            ApiRequest request, Candidate user, IpAddress source, String password, LoginGuard.Attempt attempt) {
        MintedToken minted = tokens.tokens().mint(user.id(), user.username(), user.tokenVersion(), source);
        live.add(user.id(), minted.jti(), source.toString(), minted.issuedAt(), minted.expiresAt());
        candidates.loggedIn(user, source.toString());
        candidates.strengthen(user, password);
        guard.succeeded(attempt);
        audit.record(Who.of(request, user.username()), new AuditEntry("auth", "apiuser " + user.id(), "ok"));
        return new AuthAnswer(minted.token(), Tokens.LIFETIME.toSeconds(), "Bearer");
    }
}
