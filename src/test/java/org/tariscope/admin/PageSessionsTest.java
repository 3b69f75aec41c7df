package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tariscope.administrator.AdministratorStanding;
import org.tariscope.administrator.Role;
import org.tariscope.auth.PageSession;

class PageSessionsTest {
    private static final Instant BEGUN = Instant.parse("2026-11-28T08:00:00Z");
    private static final PageSession SESSION = new PageSession(1, 3, BEGUN);

    private static AdministratorStanding standing(boolean enabled, int version) {
        return new AdministratorStanding("olena", Role.READER, enabled, version, Optional.empty());
    }

    @Test
    void aSessionEndsEightHoursAfterThePasswordHoweverBusyItIs() {
        assertThat(PageSessions.goesOn(
                        SESSION,
                        standing(true, 3),
                        BEGUN.plus(Duration.ofHours(8)).minusMillis(1)))
                .isTrue();
        assertThat(PageSessions.goesOn(SESSION, standing(true, 3), BEGUN.plus(Duration.ofHours(8))))
                .isFalse();
    }

    @Test
    void aSessionEndsWithTheAdministratorAndWithEachNewPassword() {
        assertThat(PageSessions.goesOn(SESSION, standing(false, 3), BEGUN)).isFalse();
        assertThat(PageSessions.goesOn(SESSION, standing(true, 4), BEGUN)).isFalse();
    }
}
