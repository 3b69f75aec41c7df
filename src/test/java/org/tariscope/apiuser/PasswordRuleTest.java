package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final UserName BILLING = UserName.of("Billing");

    private final PasswordRule rule = new PasswordRule(PasswordRule.DEFAULT_MINIMUM);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fifteen letters",
                "аб вг де жз ик л",
                "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE03\uD83D\uDE04\uD83D\uDE05\uD83D\uDE06\uD83D\uDE07"
                        + "\uD83D\uDE08\uD83D\uDE09\uD83D\uDE0A\uD83D\uDE0B\uD83D\uDE0C\uD83D\uDE0D\uD83D\uDE0E",
                "zzzzzzzzzzzzz\u0000z"
            })
    void anyFifteenCharactersWillDo(String password) {
        assertThat(rule.complaint(password, BILLING)).isEmpty();
    }

    @Test
    void lengthCountsCodePoints() {
        assertThat(rule.complaint("\uD83D\uDE00".repeat(14), BILLING))
                .hasValueSatisfying(s -> assertThat(s).contains("15"));
        assertThat(rule.complaint("\uD83D\uDE00".repeat(128), BILLING)).isEmpty();
        assertThat(rule.complaint("\uD83D\uDE00".repeat(129), BILLING))
                .hasValueSatisfying(s -> assertThat(s).contains("128"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "12345678", "1Q2W3E4R5T", "iloveyou"})
    void commonPasswordsAreRefusedInAnyCase(String password) {
        assertThat(new PasswordRule(8).complaint(password, BILLING)).isPresent();
    }

    @Test
    void commonPasswordsOfFifteenCharactersAreKnown() {
        assertThat(rule.complaint("123456789qwerty", BILLING)).isPresent();
        assertThat(rule.complaint("123456789qwertz?", BILLING)).isEmpty();
    }

    @Test
    void theUserNameMustNotBePartOfIt() {
        assertThat(rule.complaint("my bILLing system 7", BILLING)).isPresent();
        assertThat(rule.complaint("my b1lling system 7", BILLING)).isEmpty();
    }

    @Test
    void namesOfThreeLettersDoNotCount() {
        assertThat(rule.complaint("the bob sleigh runs", UserName.of("bob"))).isEmpty();
        assertThat(rule.complaint("the bobo sleigh runs", UserName.of("bobo"))).isPresent();
    }

    @Test
    void theProductsNameMustNotBePartOfIt() {
        assertThat(rule.complaint("I like TariScope best", BILLING)).isPresent();
    }

    @Test
    void theMinimumGoesDownToEight() {
        assertThat(new PasswordRule(8).complaint("h7#kq9vX", BILLING)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordRule(7));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordRule(129));
    }

    @Test
    void theListIsLongAndHoldsNothingThatIsTooShortAnyway() {
        assertThat(CommonPasswords.load()).hasSizeGreaterThan(10_000).allSatisfy(entry -> {
            assertThat(entry.codePointCount(0, entry.length())).isGreaterThanOrEqualTo(PasswordRule.LOWEST_MINIMUM);
            assertThat(entry).isEqualTo(entry.toLowerCase(Locale.ROOT));
        });
    }
}
