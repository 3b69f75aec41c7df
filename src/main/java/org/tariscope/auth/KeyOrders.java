package org.tariscope.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Replaces keys: by age, and when the operator orders it with a file in the folder of the keys. {@code touch rotate} makes a
 * new key sign; {@code echo KID > revoke} ends all tokens of a key at once. The file is gone when it has been done.
 */
final class KeyOrders {
    private final Path folder;
    private final SigningKeys keys;
    private final Clock clock;
    private final Duration maxAge;

    /** {@code maxAge} zero: keys are never replaced by age. */
    KeyOrders(Path data, SigningKeys keys, Clock clock, Duration maxAge) {
        this.folder = data.resolve("keys");
        this.keys = keys;
        this.clock = clock;
        this.maxAge = maxAge;
    }

    /** Does what is due. */
    void carryOut() {
        try {
            rotateWhereOrdered();
            revokeWhereOrdered();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!maxAge.isZero() && keys.activeSince().plus(maxAge).isBefore(clock.instant())) {
            keys.rotate();
        }
    }

    private void rotateWhereOrdered() throws IOException {
        Path order = folder.resolve("rotate");
        if (Files.exists(order)) {
            // First, so that an order that cannot be deleted does not make a key at each look.
            Files.delete(order);
            keys.rotate();
        }
    }

    private void revokeWhereOrdered() throws IOException {
        Path order = folder.resolve("revoke");
        if (Files.exists(order)) {
            keys.revoke(Files.readString(order).strip());
            Files.delete(order);
        }
    }
}
