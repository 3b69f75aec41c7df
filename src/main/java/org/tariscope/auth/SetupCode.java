package org.tariscope.auth;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.tariscope.administrator.Administrators;
import org.tariscope.settings.DatabaseReady;
import org.tariscope.settings.Settings;

/**
 * What proves that whoever makes the first administrator may read the server's files: 128 random bits, in a file of the data
 * folder, for an hour from the start and for one use.
 */
@ApplicationScoped
class SetupCode {
    static final Duration LIFETIME = Duration.ofMinutes(60);

    private static final Logger LOG = System.getLogger(SetupCode.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Administrators administrators;

    private Offer offer = Offer.NONE;

    private record Offer(String code, Instant until) {
        private static final Offer NONE = new Offer("", Instant.MIN);
    }

    /** After everything else has made the administrators that it makes. */
    void begin(@Observes @Priority(Interceptor.Priority.APPLICATION + 2000) DatabaseReady ready) {
        close();
        if (!administrators.any()) {
            open();
        }
    }

    /** Makes the code of this start. */
    synchronized void open() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes);
        try {
            Files.createDirectories(settings.data());
            OwnerOnly.write(file(), code + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        offer = new Offer(code, clock.instant().plus(LIFETIME));
        LOG.log(
                Level.INFO,
                "There is no administrator yet: within {0} minutes, make one at /setup with the code in {1}",
                LIFETIME.toMinutes(),
                file());
    }

    /** Nobody can use the code any more. */
    synchronized void close() {
        offer = Offer.NONE;
        try {
            Files.deleteIfExists(file());
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "The used setup code could not be deleted", stays);
        }
    }

    synchronized boolean isOpen() {
        return clock.instant().isBefore(offer.until());
    }

    /** Compares in a time that says nothing about the code. */
    synchronized boolean matches(String typed) {
        return isOpen()
                && MessageDigest.isEqual(
                        offer.code().getBytes(StandardCharsets.UTF_8),
                        typed.strip().getBytes(StandardCharsets.UTF_8));
    }

    private Path file() {
        return settings.data().resolve("setup-code");
    }
}
