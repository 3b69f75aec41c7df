package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/**
 * How long a refused log-in takes tells nothing about the user. Two of the runs are enough, each server and each database
 * once; -Dlong=true tries 500 times and takes the difference that is wanted, not the one that a busy machine allows.
 */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = "payara-h2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogInTimeIT {
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int ROUNDS = 3;
    private static final int TRIES = LONG ? 500 : 41;
    private static final Percentage TOLERANCE = Percentage.withPercentage(LONG ? 10 : 25);
    /** Fewer failures than make the guard turn away whoever is not known. */
    private static final int TRIES_OF_A_USER = GuardPolicy.USER_FAILURES - 9;

    private static final int USERS = (ROUNDS * TRIES + TRIES_OF_A_USER - 1) / TRIES_OF_A_USER;
    private static final String WRONG = "certainly not the right one";

    private enum Who {
        UNKNOWN(WRONG),
        KNOWN(WRONG),
        DISABLED(ServerUnderTest.PASSWORD);

        private final String password;

        Who(String password) {
            this.password = password;
        }

        private String name(String suffix, int user) {
            return name().charAt(0) + "-" + suffix + "-" + user;
        }
    }

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private int sources;

    @BeforeAll
    void makeUsers() {
        for (int user = 0; user < USERS; user++) {
            Users.create(Who.KNOWN.name(suffix, user));
            long id = Users.create(Who.DISABLED.name(suffix, user));
            Reply disabled = Request.post("/api/apiusers/update")
                    .token(Users.admin())
                    .json(Json.createObjectBuilder()
                            .add("id", id)
                            .add("enabled", false)
                            .build()
                            .toString())
                    .send();
            assertThat(disabled.status()).isEqualTo(200);
        }
    }

    /** What a busy machine adds is not the same twice; what the server gives away is. */
    @Test
    void unknownKnownAndDisabledUsersAreRefusedAfterTheSameTime() {
        Map<Who, Long> times = times(0);
        for (int round = 1; round < ROUNDS && !areAlike(times); round++) {
            times = times(round);
        }
        for (Who who : Who.values()) {
            assertThat(times.get(who)).as(times.toString()).isCloseTo(times.get(Who.KNOWN), TOLERANCE);
        }
    }

    private static boolean areAlike(Map<Who, Long> times) {
        double known = times.get(Who.KNOWN);
        return times.values().stream().allMatch(time -> Math.abs(time - known) <= known * TOLERANCE.value / 100);
    }

    private Map<Who, Long> times(int round) {
        Map<Who, List<Long>> micros = new EnumMap<>(Who.class);
        for (int i = round * TRIES; i < (round + 1) * TRIES; i++) {
            for (Who who : Who.values()) {
                micros.computeIfAbsent(who, first -> new ArrayList<>())
                        .add(micros(who.name(suffix, i / TRIES_OF_A_USER), who.password));
            }
        }
        Map<Who, Long> times = new EnumMap<>(Who.class);
        micros.forEach((who, all) -> times.put(who, lowerQuartile(all)));
        System.out.println("Refused after (lower quartile of " + TRIES + ", microseconds): " + times);
        return times;
    }

    /** Each try from a source that nobody has failed from. */
    private long micros(String user, String password) {
        sources++;
        String source = "127.92." + sources / 250 + "." + (1 + sources % 250);
        long start = System.nanoTime();
        Reply reply = Users.tryLogIn(user, password, source);
        long micros = (System.nanoTime() - start) / 1000;
        assertThat(reply.problem()).isEqualTo("invalid-credentials");
        return micros;
    }

    private static long lowerQuartile(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 4);
    }
}
