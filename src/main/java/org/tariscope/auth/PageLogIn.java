package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Optional;
import org.tariscope.administrator.AdministratorCandidates;
import org.tariscope.apiuser.Candidate;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.IpAddress;

/** Lets administrators in to the pages, by the rules that the API's log-in has. */
@ApplicationScoped
public class PageLogIn {
    @Inject
    AdministratorCandidates candidates;

    @Inject
    PasswordTrial trial;

    @Inject
    PageEntry entry;

    @Inject
    AuditLog audit;

    /**
     * The session that a name and a password begin; empty where they do not belong together, whatever is wrong with them.
     * Throws 429 where the source guesses too much, 503 where too many log in at once.
     */
    public Optional<PageSession> enter(ApiRequest request, String typedName, String password) {
        return proved(request, "pages.login", typedName, password);
    }

    /** Whether this is the password of the administrator who is asked for it again; guesses count as at the log-in. */
    public boolean isPassword(ApiRequest request, String username, String password) {
        return proved(request, "pages.confirm", username, password).isPresent();
    }

    private Optional<PageSession> proved(ApiRequest request, String action, String typedName, String password) {
        String username = Normalizer.normalize(typedName, Normalizer.Form.NFC);
        IpAddress source = IpAddress.parse(request.clientAddress()).orElseThrow();
        Optional<Candidate> candidate = candidates.named(username);
        LoginGuard.Attempt attempt =
                LoginGuard.Attempt.of(Account.ADMINISTRATOR, username, candidate.map(Candidate::id), source);
        String obstacle = trial.obstacle(attempt, candidate, source, password);
        if (!obstacle.isEmpty()) {
            audit.recordAlone(Who.of(request, Printable.of(username)), new AuditEntry(action, "-", obstacle));
            return Optional.empty();
        }
        Who who = Who.of(request, candidate.orElseThrow().username());
        return Optional.of(entry.session(who, action, candidate.get(), password, attempt));
    }

    /** Notes the end of a session; the session itself is ended by whoever has it. */
    public void leave(ApiRequest request, String username, PageSession session) {
        audit.recordAlone(
                Who.of(request, username),
                new AuditEntry("pages.logout", "administrator " + session.administratorId(), "ok"));
    }
}
