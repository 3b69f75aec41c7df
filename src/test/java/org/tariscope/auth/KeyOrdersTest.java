package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyOrdersTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path data;

    private SigningKeys keys;

    @BeforeEach
    void open() {
        keys = SigningKeys.open(data, Clock.fixed(START, ZoneOffset.UTC), SignatureAlgorithm.ES256);
    }

    @Test
    void withoutAnOrderTheKeyStays() {
        String kid = keys.activeKid();
        orders(START.plus(Duration.ofDays(90)), 90).carryOut();
        assertThat(keys.activeKid()).isEqualTo(kid);
    }

    @Test
    void theOrderToRotateIsCarriedOutOnce() throws IOException {
        String kid = keys.activeKid();
        Path order = Files.createFile(data.resolve("keys/rotate"));
        orders(START, 90).carryOut();
        String next = keys.activeKid();
        assertThat(next).isNotEqualTo(kid);
        assertThat(keys.verifying(kid)).isPresent();
        assertThat(order).doesNotExist();
        orders(START, 90).carryOut();
        assertThat(keys.activeKid()).isEqualTo(next);
    }

    @Test
    void theOrderToRevokeEndsTheKeyItNames() throws IOException {
        String kid = keys.activeKid();
        Path order = Files.writeString(data.resolve("keys/revoke"), kid + "\n");
        orders(START, 90).carryOut();
        assertThat(keys.verifying(kid)).isEmpty();
        assertThat(keys.activeKid()).isNotEqualTo(kid);
        assertThat(order).doesNotExist();
    }

    @Test
    void aKeyIsReplacedByAge() {
        String kid = keys.activeKid();
        orders(START.plus(Duration.ofDays(90)).plusSeconds(1), 90).carryOut();
        assertThat(keys.activeKid()).isNotEqualTo(kid);
    }

    @Test
    void zeroDaysMeanThatAgeDoesNotMatter() {
        String kid = keys.activeKid();
        orders(START.plus(Duration.ofDays(9000)), 0).carryOut();
        assertThat(keys.activeKid()).isEqualTo(kid);
    }

    private KeyOrders orders(Instant now, int days) {
        return new KeyOrders(data, keys, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(days));
    }
}
