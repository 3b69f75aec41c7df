package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.settings.Settings;

@Tag("database")
class CandidatesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String PASSWORD = "a password of the tests";

    private final TestDatabase database = new TestDatabase();
    private final EntityManager entities = database.entities();
    private final Candidates candidates = new Candidates();

    @BeforeEach
    void begin() {
        candidates.entities = entities;
        candidates.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        candidates.passwords = new Passwords();
        candidates.passwords.settings = Settings.of(Map.of());
        candidates.passwords.configure();
        entities.getTransaction().begin();
    }

    @AfterEach
    void close() throws SQLException {
        entities.getTransaction().rollback();
        entities.close();
        database.close();
    }

    @Test
    void aWeakerHashIsReplacedByTodays() {
        String weaker = new PasswordHash(PasswordHash.Algorithm.PBKDF2_SHA256).hash(PASSWORD);
        candidates.strengthen(made("old", weaker), PASSWORD);
        entities.clear();
        Candidate now = candidates.named("old").orElseThrow();
        assertThat(now.passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(new PasswordHash().matches(PASSWORD, now.passwordHash())).isTrue();
        assertThat(now.tokenVersion()).isEqualTo(1);
    }

    @Test
    void todaysHashStays() {
        String hash = new PasswordHash().hash(PASSWORD);
        candidates.strengthen(made("new", hash), PASSWORD);
        assertThat(candidates.named("new").orElseThrow().passwordHash()).isEqualTo(hash);
    }

    @Test
    void namesAreComparedExactly() {
        made("Portal", "hash");
        assertThat(candidates.named("Portal")).isPresent();
        assertThat(candidates.named("portal")).isEmpty();
        assertThat(candidates.named("Portal ")).isEmpty();
    }

    @Test
    void aLogInIsNotedWithoutLookingLikeAnEdit() {
        Candidate user = made("noted", "hash");
        candidates.loggedIn(user, "192.0.2.7");
        entities.clear();
        ApiUser stored = entities.find(ApiUser.class, user.id());
        assertThat(stored.lastLogin()).contains(NOW);
        assertThat(stored.lastLoginAddress()).contains("192.0.2.7");
        assertThat(entities.createNativeQuery("select version from api_user where id = ?1")
                        .setParameter(1, user.id())
                        .getSingleResult())
                .isEqualTo(1L);
    }

    private Candidate made(String name, String hash) {
        entities.persist(new ApiUser(UserName.of(name), hash, NOW));
        entities.flush();
        entities.clear();
        return candidates.named(name).orElseThrow();
    }
}
