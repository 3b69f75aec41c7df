package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tariscope.apiuser.Candidate;
import org.tariscope.apiuser.Passwords;
import org.tariscope.http.Cidr;
import org.tariscope.http.IpAddress;

/** Tries a password by the rules of every log-in: guesses are counted, and few are tried at once. */
@ApplicationScoped
class PasswordTrial {
    private static final String LOCKED = "locked";

    @Inject
    Passwords passwords;

    @Inject
    LoginGuard guard;

    /**
     * Why the attempt fails, for the audit alone; empty where the password is right. Throws 429 where the source guesses too
     * much, 503 where too many log in at once.
     */
    String obstacle(LoginGuard.Attempt attempt, Optional<Candidate> candidate, IpAddress source, String password) {
        guard.meter(attempt);
        return guard.mayTry(attempt) ? passwords.permitted(() -> tried(attempt, candidate, source, password)) : LOCKED;
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
