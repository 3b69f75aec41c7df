package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratedPasswordTest {
    @Test
    void hasTwentyFourUnambiguousCharacters() {
        assertThat(GeneratedPassword.next())
                .hasSize(24)
                .doesNotContainPattern("[0O1lI]")
                .matches("[A-Za-z0-9]+");
    }

    @Test
    void usesTheWholeAlphabetAndRepeatsNothing() {
        Set<String> passwords = new HashSet<>();
        while (passwords.size() < 500) {
            assertThat(passwords.add(GeneratedPassword.next())).isTrue();
        }
        assertThat(String.join("", passwords).chars().boxed().collect(Collectors.toSet()))
                .hasSize(GeneratedPassword.ALPHABET.length());
    }

    @Test
    void satisfiesTheRule() {
        assertThat(new PasswordRule(PasswordRule.DEFAULT_MINIMUM)
                        .complaint(GeneratedPassword.next(), UserName.of("anybody")))
                .isEmpty();
    }
}
