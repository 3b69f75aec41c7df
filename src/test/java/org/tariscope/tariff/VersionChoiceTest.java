package org.tariscope.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.http.Refusal;

class VersionChoiceTest {
    @Test
    void theVersionsOwnIdIsTaken() {
        assertThat(choice(5002L, null, null).version((rate, plan) -> -1)).isEqualTo(5002);
    }

    @Test
    void tariffAndPlanMeanTheVersionInForce() {
        assertThat(choice(null, 1001L, 43L).version((rate, plan) -> rate * 100 + plan))
                .isEqualTo(100_143);
    }

    @ParameterizedTest
    @CsvSource({
        ",,,missing-parameter parametersid",
        ",1001,,missing-parameter planid",
        ",,43,missing-parameter rateid",
        "5002,1001,,invalid-value rateid",
        "5002,,43,invalid-value planid",
        "5002,1001,43,invalid-value rateid planid"
    })
    void anythingElseIsRefusedByName(Long parameters, Long rate, Long plan, String expected) {
        Refusal refused = catchThrowableOfType(
                Refusal.class, () -> choice(parameters, rate, plan).version((a, b) -> -1));
        StringBuilder named = new StringBuilder(refused.type().code());
        refused.errors().forEach(error -> named.append(' ').append(error.name()));
        assertThat(named).hasToString(expected);
    }

    private static VersionChoice choice(Long parameters, Long rate, Long plan) {
        return new VersionChoice(Optional.ofNullable(parameters), Optional.ofNullable(rate), Optional.ofNullable(plan));
    }
}
