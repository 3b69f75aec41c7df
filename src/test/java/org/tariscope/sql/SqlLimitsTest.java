package org.tariscope.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

class SqlLimitsTest {
    @Test
    void aUserMayCallOnceASecondAndAnotherUserAsWell() {
        SqlLimits limits = new SqlLimits(1);
        assertThat(limits.allowsCall(51)).isTrue();
        assertThat(limits.allowsCall(51)).isFalse();
        assertThat(limits.allowsCall(52)).isTrue();
    }

    @Test
    void callsThatCameTooSoonDoNotFillTheAudit() {
        SqlLimits limits = new SqlLimits(1);
        int noted = 0;
        for (int i = 0; i < 1000; i++) {
            noted += limits.notesCall(51) ? 1 : 0;
        }
        assertThat(noted).isBetween(10, 20);
    }

    @Test
    void theFifthAtOnceIsRefusedUntilOneHasLeft() {
        SqlLimits limits = new SqlLimits(1);
        for (int i = 0; i < 4; i++) {
            limits.enter();
        }
        assertThatThrownBy(limits::enter).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            assertThat(refusal.headers()).containsEntry("Retry-After", "1");
        });
        limits.leave();
        limits.enter();
    }
}
