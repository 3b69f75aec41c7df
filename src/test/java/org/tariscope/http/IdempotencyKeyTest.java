package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @Test
    void aQuotedKeyAndABareOneAreTheSame() {
        assertThat(IdempotencyKey.parse("\"8e03978e-40d5\"")).isEqualTo("8e03978e-40d5");
        assertThat(IdempotencyKey.parse("8e03978e-40d5")).isEqualTo("8e03978e-40d5");
    }

    @Test
    void whatIsEscapedInAQuotedKeyStandsForItself() {
        assertThat(IdempotencyKey.parse("\"a\\\"b\\\\c-1234\"")).isEqualTo("a\"b\\c-1234");
    }

    @Test
    void aKeyHasEightTo255Characters() {
        assertThat(IdempotencyKey.parse("12345678")).hasSize(8);
        assertThat(IdempotencyKey.parse("x".repeat(255))).hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "\"1234567\"",
                "with blanks",
                "\"with blanks\"",
                "ключ-ключ",
                "\"12345678",
                "\"1234\"5678\"",
                "tab\there-1234",
                "del\u007f-1234567"
            })
    void anythingElseIsRefused(String header) {
        assertThatThrownBy(() -> IdempotencyKey.parse(header)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_VALUE);
            assertThat(refusal.getMessage()).startsWith("Idempotency-Key");
        });
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> IdempotencyKey.parse("x".repeat(256))).isInstanceOf(Refusal.class);
    }
}
