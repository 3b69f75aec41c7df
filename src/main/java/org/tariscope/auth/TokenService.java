package org.tariscope.auth;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.tariscope.http.AddressPrefix;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** The tokens and keys of this server, as configured; notices within a second when another process changed the keys. */
@ApplicationScoped
public class TokenService {
    private static final Logger LOG = System.getLogger(TokenService.class.getName());
    private static final long LOOK_AGAIN_NANOS = 500_000_000L;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final AtomicLong lookedAt = new AtomicLong();
    private SigningKeys keys;
    private Tokens tokens;

    @PostConstruct
    void open() {
        keys = SigningKeys.open(
                settings.data(), clock, SignatureAlgorithm.valueOf(settings.text(Setting.TOKEN_ALGORITHM)));
        tokens = new Tokens(
                keys,
                new TokenSettings(
                        settings.text(Setting.TOKEN_ISSUER),
                        settings.text(Setting.TOKEN_AUDIENCE),
                        new AddressPrefix(
                                settings.number(Setting.TOKEN_IPV4_BITS), settings.number(Setting.TOKEN_IPV6_BITS))),
                clock);
        lookedAt.set(System.nanoTime());
    }

    /** Keys are made at the first start, and bad ones stop the start, not the first request. */
    void start(@Observes Startup start) {
        lookAgain();
    }

    /** Mints and verifies, under keys that are at most half a second old. */
    Tokens tokens() {
        lookAgain();
        return tokens;
    }

    /** The public keys as a JWKS document. */
    String publicKeys() {
        lookAgain();
        return keys.publicJwks();
    }

    private void lookAgain() {
        long last = lookedAt.get();
        long now = System.nanoTime();
        if (now - last >= LOOK_AGAIN_NANOS && lookedAt.compareAndSet(last, now)) {
            refresh();
        }
    }

    /** A key file that cannot be read just now changes nothing: the keys in memory stay. */
    private void refresh() {
        try {
            keys.refresh();
        } catch (IllegalStateException unreadable) {
            LOG.log(Level.ERROR, "The signing keys cannot be read again", unreadable);
        }
    }
}
