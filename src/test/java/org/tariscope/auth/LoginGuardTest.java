package org.tariscope.auth;

import static java.util.Collections.nCopies;
import static java.util.concurrent.Executors.callable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.TestSource;
import org.tariscope.auth.LoginGuard.Attempt;
import org.tariscope.http.IpAddress;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Settings;

/** The rules that take minutes, hours and days, with a clock that can be moved and a real database. */
@Tag("database")
class LoginGuardTest {
    private static final long USER = 7;
    private static final int AT_ONCE = 8;

    private final MutableClock clock = new MutableClock();
    private TestDatabase database;
    private LoginGuard guard;

    @BeforeEach
    void open() throws SQLException {
        database = new TestDatabase();
        try (Connection connection = database.connect();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate(
                    """
                    insert into api_user (id, username, folded_name, password_hash, enabled, token_version, created_at, version)
                    values (7, 'billing', 'billing', '-', true, 1, '2026-01-01 00:00:00', 1)
                    """);
        }
        guard = guard();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    /** A guard as another start, or another node, of the server has it. */
    private LoginGuard guard() {
        LoginGuard made = new LoginGuard();
        made.store = new GuardStore();
        made.store.database = TestSource.of(database);
        made.sources = new KnownSources();
        made.sources.database = TestSource.of(database);
        made.clock = clock;
        made.settings = Settings.of(Map.of());
        made.configure();
        return made;
    }

    private static Attempt from(String address) {
        return Attempt.of(
                Account.API_USER,
                "billing",
                Optional.of(USER),
                IpAddress.parse(address).orElseThrow());
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            guard.failed(attempt);
        }
    }

    @Test
    void fiveFailuresLockThePairAndNobodyElse() {
        fail(from("192.0.2.1"), 5);
        assertThat(guard.mayTry(from("192.0.2.1"))).isFalse();
        assertThat(guard.mayTry(from("192.0.2.2"))).isTrue();
        assertThat(guard.mayTry(Attempt.of(
                        Account.API_USER,
                        "other",
                        Optional.empty(),
                        IpAddress.parse("192.0.2.1").orElseThrow())))
                .isTrue();
    }

    @Test
    void theLockOutlivesARestart() {
        fail(from("192.0.2.1"), 5);
        assertThat(guard().mayTry(from("192.0.2.1"))).isFalse();
    }

    @Test
    void theLockEndsAndTheNextIsTwiceAsLong() {
        fail(from("192.0.2.1"), 5);
        clock.advance(Duration.ofSeconds(60));
        assertThat(guard.mayTry(from("192.0.2.1"))).isTrue();
        fail(from("192.0.2.1"), 5);
        clock.advance(Duration.ofSeconds(119));
        assertThat(guard.mayTry(from("192.0.2.1"))).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(guard.mayTry(from("192.0.2.1"))).isTrue();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fail(from("192.0.2.1"), 4);
        guard.succeeded(from("192.0.2.1"));
        fail(from("192.0.2.1"), 4);
        assertThat(guard.mayTry(from("192.0.2.1"))).isTrue();
    }

    @Test
    void thirtyFailuresInFiveMinutesTurnTheSourceAwayForFive() {
        for (int i = 0; i < 30; i++) {
            guard.failed(Attempt.of(
                    Account.API_USER,
                    "user" + i,
                    Optional.empty(),
                    IpAddress.parse("192.0.2.1").orElseThrow()));
        }
        assertThatThrownBy(() -> guard.mayTry(from("192.0.2.1"))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type().status()).isEqualTo(429);
            assertThat(Integer.parseInt(refusal.headers().get("Retry-After"))).isBetween(300, 301);
        });
        assertThat(guard.mayTry(from("192.0.2.2"))).isTrue();
        clock.advance(Duration.ofMinutes(5));
        assertThat(guard.mayTry(from("192.0.2.1"))).isTrue();
    }

    @Test
    void failuresOlderThanFiveMinutesDoNotCountAgainstTheSource() {
        for (int i = 0; i < 29; i++) {
            guard.failed(Attempt.of(
                    Account.API_USER,
                    "user" + i,
                    Optional.empty(),
                    IpAddress.parse("192.0.2.1").orElseThrow()));
        }
        clock.advance(Duration.ofMinutes(5));
        fail(from("192.0.2.1"), 1);
        assertThat(guard.mayTry(from("192.0.2.1"))).isTrue();
    }

    @Test
    void anIpv6NetworkOf64BitsIsOneSource() {
        fail(from("2001:db8::1"), 5);
        assertThat(guard.mayTry(from("2001:db8::ffff:1"))).isFalse();
        assertThat(guard.mayTry(from("2001:db8:0:1::1"))).isTrue();
    }

    @Test
    void afterFiftyFailuresInAnHourOnlyKnownSourcesAreLetIn() {
        guard.succeeded(from("198.51.100.1"));
        IntStream.rangeClosed(1, 49).forEach(i -> guard.failed(from("192.0.2." + i)));
        assertThat(guard.mayTry(from("192.0.2.200"))).isTrue();
        guard.failed(from("192.0.2.50"));
        assertThat(guard.mayTry(from("192.0.2.200"))).isFalse();
        assertThat(guard.mayTry(from("198.51.100.1"))).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(guard.mayTry(from("192.0.2.200"))).isTrue();
    }

    @Test
    void aSourceIsKnownForThirtyDays() {
        guard.succeeded(from("198.51.100.1"));
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        IntStream.rangeClosed(1, 50).forEach(i -> guard.failed(from("192.0.2." + i)));
        assertThat(guard.mayTry(from("198.51.100.1"))).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(guard.mayTry(from("198.51.100.1"))).isFalse();
    }

    @Test
    void aUserThatDoesNotExistHasNoKnownSource() {
        IntStream.rangeClosed(1, 50)
                .forEach(i -> guard.failed(Attempt.of(
                        Account.API_USER,
                        "nobody",
                        Optional.empty(),
                        IpAddress.parse("192.0.2." + i).orElseThrow())));
        assertThat(guard.mayTry(Attempt.of(
                        Account.API_USER,
                        "nobody",
                        Optional.empty(),
                        IpAddress.parse("192.0.2.200").orElseThrow())))
                .isFalse();
    }

    @Test
    void failuresAtOnceAreAllCounted() {
        List<Attempt> attempts =
                IntStream.rangeClosed(1, 49).mapToObj(i -> from("192.0.2." + i)).toList();
        attempts.parallelStream().forEach(guard::failed);
        assertThat(guard.mayTry(from("192.0.2.200"))).isTrue();
        guard.failed(from("192.0.2.50"));
        assertThat(guard.mayTry(from("192.0.2.200"))).isFalse();
    }

    /** Each of them finds no row, wants to insert it, and then waits for whoever did. */
    @Test
    void firstFailuresAtOnceAreAllCounted() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 1; round <= 20; round++) {
                Attempt attempt = from("192.0.2." + round);
                for (Future<?> failure : threads.invokeAll(nCopies(AT_ONCE, callable(() -> guard.failed(attempt))))) {
                    failure.get();
                }
                assertThat(guard.store.counter("source", attempt.source()).failures())
                        .isEqualTo(AT_ONCE);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void logInsAreMeteredBySource() {
        guard.settings = Settings.of(Map.of("tariscope.limit.logins", "3"));
        guard.configure();
        IntStream.range(0, 3).forEach(i -> guard.meter(from("192.0.2.1")));
        assertThatThrownBy(() -> guard.meter(from("192.0.2.1"))).isInstanceOf(Refusal.class);
        guard.meter(from("192.0.2.2"));
    }
}
