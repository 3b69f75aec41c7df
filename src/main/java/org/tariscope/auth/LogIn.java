package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Optional;
import org.tariscope.apiuser.Candidate;
import org.tariscope.apiuser.Candidates;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.IpAddress;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * Gives a token for a name and a password. Whatever is wrong (name, password, a disabled or locked user, a foreign network),
 * the caller reads the same refusal; only the audit tells which.
 */
@ApplicationScoped
public class LogIn {
    @Inject
    Candidates candidates;

    @Inject
    PasswordTrial trial;

    @Inject
    TokenIssue issue;

    @Inject
    AuditLog audit;

    /** The token; 401 invalid-credentials, 429 where the source guesses too much, 503 where too many log in at once. */
    AuthAnswer token(ApiRequest request, String typedName, String password) {
        // Names are stored so; one who types the accent as a character of its own is the same user.
        String username = Normalizer.normalize(typedName, Normalizer.Form.NFC);
        IpAddress source = IpAddress.parse(request.clientAddress()).orElseThrow();
        Optional<Candidate> candidate = candidates.named(username);
        LoginGuard.Attempt attempt =
                LoginGuard.Attempt.of(Account.API_USER, username, candidate.map(Candidate::id), source);
        String obstacle = trial.obstacle(attempt, candidate, source, password);
        if (!obstacle.isEmpty()) {
            audit.recordAlone(Who.of(request, Printable.of(username)), new AuditEntry("auth", "-", obstacle));
            throw new Refusal(ProblemType.INVALID_CREDENTIALS, "User name and password do not belong together")
                    .header("WWW-Authenticate", "Bearer");
        }
        return issue.token(request, candidate.orElseThrow(), source, password, attempt);
    }
}
