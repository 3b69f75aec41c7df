package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.ApiApplication;
import org.tariscope.administrator.Role;
import org.tariscope.apiuser.PasswordRule;
import org.tariscope.apiuser.UserName;
import org.tariscope.http.Refusal;

/** Every word of the pages is there, in both languages. */
class MessagesTest {
    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");
    private static final Pattern USED = Pattern.compile("text\\['([^']+)'\\]");

    private static Set<String> keys(Locale language) {
        return Texts.of(language).keySet().stream()
                .filter(key -> !key.startsWith("said."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Set<String> own = ResourceBundle.getBundle(Texts.BUNDLE, UKRAINIAN).keySet();
        assertThat(own).containsAll(keys(Locale.ENGLISH));
        try (Stream<String> lines =
                Files.lines(Path.of("src/main/resources/org/tariscope/admin/messages_uk.properties"))) {
            Set<String> written = lines.filter(line -> line.contains(" = "))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .filter(key -> !key.startsWith("said."))
                    .collect(Collectors.toSet());
            assertThat(written).containsExactlyInAnyOrderElementsOf(keys(Locale.ENGLISH));
        }
    }

    @Test
    void everyWordThatAPageUsesIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                Matcher found = USED.matcher(Files.readString(file));
                while (found.find()) {
                    used.add(found.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(keys(Locale.ENGLISH)).containsAll(used);
        for (AdminPage page : AdminPage.values()) {
            assertThat(keys(Locale.ENGLISH)).contains(page.getTitle());
        }
        ApiApplication.catalogue().methods().stream()
                .flatMap(method -> method.furtherRights().stream())
                .forEach(right -> assertThat(keys(Locale.ENGLISH)).contains("right." + right));
        for (Role role : Role.values()) {
            assertThat(keys(Locale.ENGLISH)).contains("role." + role.stored());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "passwordpassword", "olena has a long word", "my tariscope password"})
    void whyAPasswordIsRefusedIsSaidInUkrainianToo(String password) {
        String complaint =
                new PasswordRule(15).complaint(password, UserName.of("olena")).orElseThrow();
        assertThat(Texts.translated(complaint, Locale.ENGLISH)).isEqualTo(complaint);
        assertThat(Texts.translated(complaint, UKRAINIAN))
                .containsPattern("[а-яі]")
                .doesNotContain("#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "a\u0000b"})
    void whyANameIsRefusedIsSaidInUkrainianToo(String name) {
        try {
            UserName.of(name);
            assertThat(name).as("a name that is refused").isNull();
        } catch (Refusal refused) {
            String complaint = refused.errors().get(0).detail();
            assertThat(Texts.translated(complaint, UKRAINIAN))
                    .containsPattern("[а-яі]")
                    .doesNotContain("#");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The prices have changed since the deck was compared with them; nothing was brought in: compare again",
                "12 lines are rejected; nothing was changed",
                "Line 1000002: a deck has at most 1000000 prefixes",
                "The file is compressed (gzip): send it unpacked",
                "After line 7 the file is not in the charset that was stated, or else UTF-8",
                "Import 3 is in force since 2026-12-28: import a deck with other prices",
                "A later import of this provider and direction, 5, was compared with it: take that back first"
            })
    void whyADeckIsRefusedIsSaidInUkrainianToo(String sentence) {
        assertThat(Texts.translated(sentence, UKRAINIAN))
                .containsPattern("[а-яі]")
                .doesNotContain("#");
    }

    @Test
    void numbersOfASentenceStayInTheirOrder() {
        assertThat(Texts.translated("must have 1 to 64 characters", UKRAINIAN))
                .contains("1")
                .contains("64");
        assertThat(Texts.translated("Nobody has translated this 7", UKRAINIAN))
                .isEqualTo("Nobody has translated this 7");
    }
}
