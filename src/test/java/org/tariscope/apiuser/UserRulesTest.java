package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

@Tag("database")
class UserRulesTest {
    private final TestDatabase database = new TestDatabase();
    private final EntityManager entities = database.entities();
    private final UserRules rules = new UserRules();

    @BeforeEach
    void begin() {
        rules.entities = entities;
        entities.getTransaction().begin();
    }

    @AfterEach
    void close() throws SQLException {
        entities.getTransaction().rollback();
        entities.close();
        database.close();
    }

    @Test
    void theLastEnabledHolderOfTheKeyRightIsKept() {
        ApiUser only = user("only", UserRules.KEY_RIGHT);
        ApiUser disabled = user("disabled", UserRules.KEY_RIGHT);
        disabled.enable(false);
        user("other", "claims");
        entities.flush();
        assertThatThrownBy(() -> rules.refuseLastKeyHolder(only)).satisfies(UserRulesTest::isConflict);
    }

    @Test
    void oneOfTwoHoldersOfTheKeyRightMayGo() {
        ApiUser first = user("first", UserRules.KEY_RIGHT);
        user("second", UserRules.KEY_RIGHT);
        entities.flush();
        assertThatCode(() -> rules.refuseLastKeyHolder(first)).doesNotThrowAnyException();
    }

    @Test
    void whoDoesNotHoldTheKeyRightMayGo() {
        ApiUser reader = user("reader", "tariffs.details");
        entities.flush();
        assertThatCode(() -> rules.refuseLastKeyHolder(reader)).doesNotThrowAnyException();
    }

    @Test
    void aNameThatLooksLikeATakenOneIsTaken() {
        ApiUser user = user("Portal");
        entities.flush();
        UserName alike = UserName.of("pORTAL");
        assertThatThrownBy(() -> rules.refuseTakenName(alike, Optional.empty())).satisfies(UserRulesTest::isConflict);
        assertThatCode(() -> rules.refuseTakenName(alike, Optional.of(user.id())))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules.refuseTakenName(UserName.of("Portal2"), Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void nobodyGrantsWhatHeDoesNotHold() {
        assertThatThrownBy(() -> UserRules.refuseNotHeld(Set.of("claims"), List.of("claims", "sql")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.METHOD_NOT_GRANTED))
                .hasMessageContaining("sql");
        assertThatCode(() -> UserRules.refuseNotHeld(Set.of("sql"), List.of("sql")))
                .doesNotThrowAnyException();
    }

    private ApiUser user(String name, String... rights) {
        ApiUser user = new ApiUser(UserName.of(name), "hash", Instant.EPOCH);
        user.grant(List.of(rights));
        entities.persist(user);
        return user;
    }

    private static void isConflict(Throwable thrown) {
        assertThat(((Refusal) thrown).type()).isEqualTo(ProblemType.CONFLICT);
    }
}
