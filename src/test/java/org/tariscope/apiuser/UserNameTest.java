package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

class UserNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " admin",
                "admin ",
                "admin\u00a0",
                "\u3000admin",
                "admin\u0000",
                "ad\tmin",
                "ad\nmin",
                "ad\u007fmin",
                "ad\u0085min",
                "ad\u2028min",
                "ad\u202emin",
                "ad\u200bmin",
                "ad\ud800min",
                "ad\udc00min"
            })
    void someNamesNobodyMayHave(String name) {
        assertThatThrownBy(() -> UserName.of(name)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_VALUE);
            assertThat(refusal.errors().get(0).name()).isEqualTo("username");
        });
    }

    @Test
    void lengthIsAtMost64CodePoints() {
        assertThat(UserName.of("\uD83D\uDE00".repeat(64)).text()).hasSize(128);
        assertThatThrownBy(() -> UserName.of("a".repeat(65))).isInstanceOf(Refusal.class);
    }

    @Test
    void lengthCountsAfterComposition() {
        assertThat(UserName.of("e\u0301".repeat(64)).text()).isEqualTo("\u00e9".repeat(64));
    }

    @Test
    void composedAndDecomposedAreTheSameName() {
        assertThat(UserName.of("re\u0301gie")).isEqualTo(UserName.of("r\u00e9gie"));
    }

    @ParameterizedTest
    @CsvSource({
        "admin, Admin",
        "admin, ADMIN",
        "admin, ａｄｍｉｎ",
        "STRASSE, straße",
        "ΣΊΣΥΦΟΣ, σίσυφος",
        "office, oﬃce",
        "K, \u212a",
        "ǆ, ǅ"
    })
    void namesThatLookAlikeShareAKeyButAreNotEqual(String one, String other) {
        assertThat(UserName.of(one).foldedKey()).isEqualTo(UserName.of(other).foldedKey());
        assertThat(UserName.of("x" + one)).isNotEqualTo(UserName.of("y" + other));
        assertThat(UserName.of(one).foldedKey())
                .isNotEqualTo(UserName.of(other + "2").foldedKey());
    }

    @Test
    void caseCountsAtLogIn() {
        assertThat(UserName.of("Admin")).isNotEqualTo(UserName.of("admin"));
        assertThat(UserName.of("ａｄｍｉｎ")).isNotEqualTo(UserName.of("admin"));
    }
}
