package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Optional;
import org.tariscope.apiuser.Candidate;
import org.tariscope.apiuser.Candidates;
import org.tariscope.apiuser.Passwords;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.Cidr;
import org.tariscope.http.IpAddress;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * Gives a token for a name and a password. Whatever is wrong (name, password, a disabled or locked user, a foreign network),
 * the caller reads the same refusal; only the audit tells which.
 */
@ApplicationScoped
public class LogIn {
    private static final String LOCKED = "locked";

    @Inject
    Candidates candidates;

    @Inject
    Passwords passwords;

    @Inject
    LoginGuard guard;

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
        LoginGuard.Attempt attempt = LoginGuard.Attempt.of(username, candidate.map(Candidate::id), source);
        guard.meter(attempt);
        String obstacle =
                guard.mayTry(attempt) ? passwords.permitted(() -> tried(attempt, candidate, source, password)) : LOCKED;
        if (!obstacle.isEmpty()) {
            audit.recordAlone(Who.of(request, Printable.of(username)), new AuditEntry("auth", "-", obstacle));
            throw new Refusal(ProblemType.INVALID_CREDENTIALS, "User name and password do not belong together")
                    .header("WWW-Authenticate", "Bearer");
        }
        return issue.token(request, candidate.orElseThrow(), source, password, attempt);
    }

    /**
     * Tries the password while a hashing permit is held, and counts a failure before it is given back: however many guess at
     * once, no more than the threshold and the permits reach the hash.
     */
    private String tried(LoginGuard.Attempt attempt, Optional<Candidate> candidate, IpAddress source, String password) {
        if (!guard.mayTry(attempt)) {
            return LOCKED;
        }
        boolean right = passwords.matches(password, candidate.map(Candidate::passwordHash));
        String obstacle = obstacle(right, candidate, source);
        if (!obstacle.isEmpty()) {
            guard.failed(attempt);
        }
        return obstacle;
    }

    private static String obstacle(boolean right, Optional<Candidate> candidate, IpAddress source) {
        if (candidate.isEmpty()) {
            return "unknown-user";
        }
        if (!right) {
            return "wrong-password";
        }
        if (!candidate.get().enabled()) {
            return "disabled";
        }
        return Cidr.allows(candidate.get().networks(), source) ? "" : "foreign-network";
    }
}
