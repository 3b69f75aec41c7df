package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.settings.Settings;

@Tag("database")
class LiveTokensTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final int MOST = 100;

    private final List<UserChanged> changes = new CopyOnWriteArrayList<>();
    private TestDatabase database;
    private EntityManager entities;
    private LiveTokens tokens;
    private long user;
    private int made;

    @BeforeEach
    void open() {
        database = new TestDatabase();
        entities = database.entities();
        entities.getTransaction().begin();
        ApiUser billing = new ApiUser(UserName.of("billing"), "-", START);
        entities.persist(billing);
        entities.flush();
        user = billing.id();
        tokens = new LiveTokens();
        tokens.entities = entities;
        tokens.settings = Settings.of(Map.of());
        tokens.changes = recorded();
        itIs(START);
    }

    @AfterEach
    void close() throws SQLException {
        entities.getTransaction().rollback();
        entities.close();
        database.close();
    }

    @SuppressWarnings("unchecked")
    private Event<UserChanged> recorded() {
        return (Event<UserChanged>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    changes.add((UserChanged) arguments[0]);
                    return null;
                });
    }

    private void itIs(Instant now) {
        tokens.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private void logIn(int times) {
        for (int i = 0; i < times; i++) {
            Instant issued = START.plusSeconds(made);
            tokens.add(user, "jti-" + made, "192.0.2.1", issued, issued.plus(Duration.ofHours(6)));
            made++;
        }
    }

    @Test
    void aHundredTokensOfOneUserLive() {
        logIn(MOST);
        assertThat(tokens.ended(user)).isEmpty();
        assertThat(tokens.counts()).isEqualTo(Map.of(user, 100L));
        assertThat(changes).isEmpty();
    }

    @Test
    void theNextLogInEndsTheOldest() {
        logIn(MOST + 1);
        assertThat(tokens.ended(user)).containsExactly("jti-0");
        logIn(1);
        assertThat(tokens.ended(user)).containsExactlyInAnyOrder("jti-0", "jti-1");
        assertThat(tokens.counts()).isEqualTo(Map.of(user, 100L));
        assertThat(changes).hasSize(2).containsOnly(new UserChanged(user));
    }

    /** What a log-in does with the user, in the order of a log-in. */
    @Test
    void logInsAtOnceWaitForEachOtherAndAllCount() throws Exception {
        entities.getTransaction().commit();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> logIns = IntStream.range(0, MOST + 20)
                    .mapToObj(i -> (Callable<Void>) () -> logInAlone("jti-" + i))
                    .toList();
            for (Future<Void> logIn : threads.invokeAll(logIns)) {
                logIn.get();
            }
        } finally {
            threads.shutdownNow();
        }
        entities.getTransaction().begin();
        assertThat(tokens.counts()).isEqualTo(Map.of(user, 100L));
        assertThat(tokens.ended(user)).hasSize(20);
    }

    private Void logInAlone(String jti) {
        LiveTokens own = new LiveTokens();
        own.settings = tokens.settings;
        own.clock = tokens.clock;
        own.changes = recorded();
        Candidates candidates = new Candidates();
        candidates.clock = tokens.clock;
        try (EntityManager alone = database.entities()) {
            own.entities = alone;
            candidates.entities = alone;
            alone.getTransaction().begin();
            own.add(user, jti, "192.0.2.1", START, START.plus(Duration.ofHours(6)));
            candidates.loggedIn(new Candidate(user, "billing", "-", true, 1, List.of()), "192.0.2.1");
            alone.getTransaction().commit();
            return null;
        }
    }

    @Test
    void endedTokensMakeRoom() {
        logIn(MOST);
        tokens.end(user, "jti-50");
        logIn(1);
        assertThat(tokens.ended(user)).containsExactly("jti-50");
    }

    @Test
    void expiredTokensAreNeitherLiveNorRemembered() {
        logIn(2);
        tokens.end(user, "jti-0");
        itIs(START.plus(Duration.ofHours(6)));
        assertThat(tokens.ended(user)).isEmpty();
        assertThat(tokens.counts()).isEqualTo(Map.of(user, 1L));
        tokens.purge();
        itIs(START.plus(Duration.ofHours(6)).plusSeconds(1));
        assertThat(tokens.counts()).isEmpty();
    }

    @Test
    void allTokensOfAUserEndTogether() {
        logIn(3);
        tokens.endAll(user);
        assertThat(tokens.ended(user)).hasSize(3);
        assertThat(tokens.counts()).isEmpty();
    }
}
