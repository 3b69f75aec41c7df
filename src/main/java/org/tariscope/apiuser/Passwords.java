package org.tariscope.apiuser;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** Passwords under the configured rule and hash, never more hashed at once than the machine can bear. */
@ApplicationScoped
public class Passwords {
    @Inject
    Settings settings;

    private PasswordHash hash;
    private PasswordRule rule;
    private final HashPermits permits = new HashPermits();

    @PostConstruct
    void configure() {
        HashInlining.advise();
        hash = settings.text(Setting.PASSWORD_ALGORITHM).equals("pbkdf2")
                ? new PasswordHash(PasswordHash.Algorithm.PBKDF2_SHA256)
                : new PasswordHash(PasswordHash.Algorithm.ARGON2ID);
        rule = new PasswordRule(settings.number(Setting.PASSWORD_MIN));
    }

    /** The hash of a password that follows the rule; a 400 that says why not. */
    public String accept(String parameter, UserName user, String password) {
        rule.complaint(password, user).ifPresent(complaint -> {
            throw Refusal.of(ProblemType.INVALID_VALUE, parameter, complaint);
        });
        return hashed(password);
    }

    /** Today's hash of a password that is set already. */
    public String hashed(String password) {
        return permitted(() -> hash.hash(password));
    }

    /** Runs something that hashes while it holds one of the few permits; 503 busy where the queue is full or slow. */
    public <T> T permitted(Supplier<T> work) {
        return permits.during(work);
    }

    /**
     * Whether the password belongs to the hash; without one, the same time goes by and the answer is no. To be called with
     * a permit.
     *
     * @param stored the user's hash, empty for an unknown user
     */
    public boolean matches(String password, Optional<String> stored) {
        return stored.map(phc -> hash.matches(password, phc)).orElseGet(() -> hash.waste(password));
    }

    /** Whether a hash is weaker than today's. */
    public boolean isOutdated(String stored) {
        return hash.outdated(stored);
    }
}
