package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** Guessing passwords over HTTP; the rules that take time are in LoginGuardTest. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = "wildfly-mariadb")
class LoginGuardIT {
    private static final String WRONG = "certainly not the right one";
    private static final int AT_ONCE = 100;
    /** As many as the server hashes at once: it runs on this machine. */
    private static final int PERMITS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final String name = "guarded-" + UUID.randomUUID();

    @Test
    void fiveFailuresLockTheUserFromThatSourceOnly() {
        Users.create(name);
        String source = "127.91.0.1";
        fail(name, source, GuardPolicy.PAIR_FAILURES);
        for (int i = 0; i < 3; i++) {
            assertThat(Users.tryLogIn(name, ServerUnderTest.PASSWORD, source).problem())
                    .isEqualTo("invalid-credentials");
        }
        assertThat(Users.tryLogIn(name, ServerUnderTest.PASSWORD, "127.91.0.2").status())
                .isEqualTo(200);
        assertThat(Users.tryLogIn(Users.DEMO, ServerUnderTest.PASSWORD, source).status())
                .isEqualTo(200);
    }

    @Test
    void aSuccessForgetsTheFailuresBeforeIt() {
        Users.create(name);
        String source = "127.91.0.3";
        for (int round = 0; round < 3; round++) {
            fail(name, source, GuardPolicy.PAIR_FAILURES - 1);
            assertThat(Users.tryLogIn(name, ServerUnderTest.PASSWORD, source).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void thirtyFailuresTurnTheSourceAway() {
        String source = "127.91.0.4";
        for (int i = 0; i < GuardPolicy.SOURCE_FAILURES / 3; i++) {
            fail(name + i, source, 3);
        }
        Reply reply = Users.tryLogIn(Users.DEMO, ServerUnderTest.PASSWORD, source);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 301);
        Reply xml = Request.post("/api/auth/xml")
                .from(source)
                .form("username=x&password=y")
                .send();
        assertThat(xml.status()).isEqualTo(429);
        assertThat(xml.header("Content-Type")).isEqualTo("application/problem+xml;charset=UTF-8");
        String token = Users.token(Users.DEMO, "127.91.0.5");
        assertThat(Request.get("/api/claims")
                        .token(token)
                        .from("127.91.0.5")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    /**
     * Each guess that reaches the hash counts against its source, so what the source has left of its thirty tells how many
     * did: were it more than the threshold and the permits, one of the failures below would be a 429.
     */
    @Test
    void ofAHundredGuessesAtOnceOnlyAFewReachTheHash() throws Exception {
        Users.create(name);
        String source = "127.91.0.6";
        List<Integer> statuses = guessAtOnce(source);
        assertThat(statuses).hasSize(AT_ONCE).isSubsetOf(401, 503).contains(401);
        assertThat(Users.tryLogIn(name, ServerUnderTest.PASSWORD, source).status())
                .isEqualTo(401);
        int left = GuardPolicy.SOURCE_FAILURES - GuardPolicy.PAIR_FAILURES - PERMITS;
        for (int i = 0; i < left; i++) {
            fail(name + i, source, 1);
        }
    }

    private List<Integer> guessAtOnce(String source) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                guesses.add(
                        threads.submit(() -> Users.tryLogIn(name, WRONG, source).status()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> guess : guesses) {
                statuses.add(guess.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void fail(String user, String source, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(Users.tryLogIn(user, WRONG, source).problem()).isEqualTo("invalid-credentials");
        }
    }
}
