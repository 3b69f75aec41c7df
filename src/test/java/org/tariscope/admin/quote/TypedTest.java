package org.tariscope.admin.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.call.StepAnswer;

class TypedTest {
    @ParameterizedTest
    @CsvSource({
        "90, 90",
        "1:30, 90",
        "1:02:03, 3723",
        "0:00:00, 0",
        "100:00, 6000",
        "1:60, 1:60",
        "x, x",
        "-1:00, -1:00"
    })
    void aDurationIsSecondsOrAClock(String typed, String understood) {
        assertThat(Typed.seconds(typed)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T10:15, 2026-11-02T10:15:00",
        "2026-11-02 10:15, 2026-11-02T10:15:00",
        "2026-11-02T10:15:30, 2026-11-02T10:15:30",
        "tomorrow, tomorrow"
    })
    void secondsMayBeLeftOutOfAStart(String typed, String understood) {
        assertThat(Typed.start(typed)).isEqualTo(understood);
    }

    @Test
    void wordsOfAStepAreTranslatedAndTheNameOfACodeIsNot() {
        String words = "number=номер|out=вихідний";
        SpokenStep step = SpokenStep.of(new StepAnswer("A4 code", "number 380, out", "380, number out"), words);
        assertThat(step.input()).isEqualTo("номер 380, вихідний");
        assertThat(step.result()).isEqualTo("380, number out");
        assertThat(step.letter()).isEqualTo("A4");
        assertThat(step.key()).isEqualTo("quote.step.a4-code");
        assertThat(SpokenStep.of(new StepAnswer("D posting", "noaccount", "none"), "-")
                        .input())
                .isEqualTo("noaccount");
    }
}
