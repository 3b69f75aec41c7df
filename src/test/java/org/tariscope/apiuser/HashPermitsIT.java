package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire;

/** More log-ins at once than the server has places for, over HTTP. The server runs on this machine; any database will do. */
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_SERVER)
@ExtendWith(ServerUnderTest.class)
class HashPermitsIT {
    private static final int AT_ONCE = HashPermits.number() + HashPermits.queue() + 32;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** Each may fail thirty times before it is turned away. */
    private static final int SOURCES = 10;

    private final String name = "flooding-" + UUID.randomUUID();

    private record Timed(Wire.Reply reply, Duration took) {}

    @Test
    void aFloodOfLogInsIsAnsweredInTimeAndGoesBy() throws Exception {
        Users.create(name);
        List<Timed> answers = flood();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.took()).isLessThan(LONGEST));
        assertThat(answers).extracting(answer -> answer.reply().status()).isSubsetOf(200, 401, 429, 503);
        assertThat(answers)
                .extracting(answer -> answer.reply().status())
                .as("somebody is tried")
                .containsAnyOf(200, 401);
        List<Wire.Reply> refused = answers.stream()
                .map(Timed::reply)
                .filter(reply -> reply.status() == 503)
                .toList();
        assertThat(refused).isNotEmpty().allSatisfy(reply -> {
            assertThat(reply.problem()).isEqualTo("busy");
            assertThat(reply.header("Retry-After")).isEqualTo("2");
        });
        assertThat(refused).as("for want of a permit").anyMatch(reply -> reply.body()
                .contains("Too many log-ins at once"));
        assertThat(Users.tryLogIn(name, ServerUnderTest.PASSWORD, "127.92.0.200")
                        .status())
                .isEqualTo(200);
    }

    /** A third with the right password, the others as users that do not exist, from several addresses. */
    private List<Timed> flood() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch together = new CountDownLatch(AT_ONCE);
        try {
            List<Future<Timed>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                String user = i % 3 == 0 ? name : name + "-" + i;
                String source = "127.92.0." + (1 + i % SOURCES);
                answers.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return timed(user, source);
                }));
            }
            List<Timed> done = new ArrayList<>();
            for (Future<Timed> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Timed timed(String user, String source) {
        long start = System.nanoTime();
        Wire.Reply reply = Users.tryLogIn(user, ServerUnderTest.PASSWORD, source);
        return new Timed(reply, Duration.ofNanos(System.nanoTime() - start));
    }
}
