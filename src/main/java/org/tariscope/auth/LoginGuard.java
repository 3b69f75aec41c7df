package org.tariscope.auth;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tariscope.http.AddressPrefix;
import org.tariscope.http.IpAddress;
import org.tariscope.http.ProblemType;
import org.tariscope.http.RateLimiter;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/**
 * Slows guessing down without locking the real client out: counts failures per user and source, per source, and per user.
 * The counters are in the database, so that a restart or a second node forgets nothing.
 */
@ApplicationScoped
public class LoginGuard {
    @Inject
    GuardStore store;

    @Inject
    KnownSources sources;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    private RateLimiter rate;

    @PostConstruct
    void configure() {
        int perSecond = settings.number(Setting.LIMIT_LOGINS);
        rate = new RateLimiter(perSecond, perSecond, 100_000);
    }

    /** One attempt to log in: whose, and from where. */
    record Attempt(Account account, String pair, String user, String source, Optional<Long> userId) {
        static Attempt of(Account account, String username, Optional<Long> userId, IpAddress address) {
            String source = AddressPrefix.DEFAULT.of(address).toString();
            String user = account.stored() + "\n" + username;
            return new Attempt(account, digest(user + "\n" + source), digest(user), source, userId);
        }
    }

    /**
     * Whether this attempt may be tried.
     *
     * @throws Refusal 429 where its source has failed or asked too much
     */
    boolean mayTry(Attempt attempt) {
        Instant now = clock.instant();
        GuardCounter source = store.counter("source", attempt.source());
        if (source.isLocked(now)) {
            throw tooMany(Duration.between(now, source.lockedUntil()).toSeconds() + 1);
        }
        if (store.counter("pair", attempt.pair()).isLocked(now)) {
            return false;
        }
        boolean besieged = store.counter("user", attempt.user()).failures(now, GuardPolicy.USER_WINDOW)
                >= GuardPolicy.USER_FAILURES;
        return !besieged
                || attempt.userId().isPresent()
                        && sources.contains(
                                attempt.account(),
                                attempt.userId().get(),
                                attempt.source(),
                                now.minus(GuardPolicy.KNOWN_SOURCE));
    }

    /** Takes one log-in from the source's allowance of this second. */
    void meter(Attempt attempt) {
        if (!rate.allows(attempt.source())) {
            throw tooMany(1);
        }
    }

    /** Counts a failure, three times over. */
    void failed(Attempt attempt) {
        Instant now = clock.instant();
        count(
                "pair",
                attempt.pair(),
                now,
                counter -> counter.failed(now, GuardPolicy.PAIR_WINDOW, GuardPolicy.PAIR_FAILURES));
        count(
                "source",
                attempt.source(),
                now,
                counter -> counter.failed(
                        now, GuardPolicy.SOURCE_WINDOW, GuardPolicy.SOURCE_FAILURES, GuardPolicy.SOURCE_WINDOW));
        count("user", attempt.user(), now, counter -> counter.failed(now, GuardPolicy.USER_WINDOW, Integer.MAX_VALUE));
    }

    private void count(String scope, String subject, Instant now, UnaryOperator<GuardCounter> failure) {
        if (!store.change(scope, subject, now, failure)) {
            store.add(scope, subject, now);
            store.change(scope, subject, now, failure);
        }
    }

    /** Forgets the failures of this user from this source, and remembers the source as the user's. */
    @Transactional(Transactional.TxType.MANDATORY)
    void succeeded(Attempt attempt) {
        store.reset("pair", attempt.pair());
        sources.remember(attempt.account(), attempt.userId().orElseThrow(), attempt.source(), clock.instant());
    }

    private static Refusal tooMany(long seconds) {
        return new Refusal(ProblemType.TOO_MANY_REQUESTS, "Too many log-ins from this address")
                .header("Retry-After", Long.toString(seconds));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
