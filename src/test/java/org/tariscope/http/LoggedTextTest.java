package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a stranger sends can begin a new line in a log. */
class LoggedTextTest {
    private static final String BREAKING = "[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nb",
                "a\nb",
                "a\u001b[2Jb",
                "a\u2028b",
                "a\u2029b",
                "a\u0085b",
                "a\u202eb",
                "a\0b",
                "a\u0007b"
            })
    void namesAreShownWithoutWhatBreaksOrHides(String name) {
        String shown = InputName.shown(name);
        assertThat(shown).doesNotContainPattern(BREAKING).startsWith("a\\u").endsWith("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request-1\r\nINFO all is well",
                "request-1\u2028x",
                "request-1\u001b[2J",
                "request-1\n",
                "request 1 2"
            })
    void requestIdThatCouldBreakALineIsReplaced(String sent) {
        HttpServletRequest request = Servlet.request("203.0.113.1", "/api", "X-Request-Id", sent);
        String id = RequestId.of(request);
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(RequestId.of(request)).as("the same for the whole request").isEqualTo(id);
    }

    @Test
    void problemOfAnUnknownMemberShowsItHarmless() {
        Refusal refusal = Refusal.of(ProblemType.UNKNOWN_MEMBER, InputName.shown("x\r\ny"), "is not known");
        assertThat(refusal.getMessage()).doesNotContainPattern(BREAKING);
    }
}
