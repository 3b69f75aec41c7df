package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerHeaderTest {
    private static BearerHeader of(String... lines) {
        return BearerHeader.of(Collections.enumeration(List.of(lines)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER a.b.c"})
    void oneTokenIsTaken(String line) {
        assertThat(of(line)).isEqualTo(new BearerHeader.Token("a.b.c"));
    }

    /** Some servers fold blanks before we see them, so this cannot be shown over HTTP. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer  a.b.c", "Bearera.b.c", "Bearer\ta.b.c", "Bearer", "Bearer ", "Bearer a b", "Bearer a,b"
            })
    void anythingElseOfTheSchemeIsUnusable(String line) {
        assertThat(of(line)).isEqualTo(new BearerHeader.Unusable());
    }

    @Test
    void twoHeadersAreUnusable() {
        assertThat(of("Bearer a.b.c", "Bearer a.b.c")).isEqualTo(new BearerHeader.Unusable());
        assertThat(of("Basic x", "Bearer a.b.c")).isEqualTo(new BearerHeader.Unusable());
    }

    @Test
    void otherSchemesAndNoHeaderAreAbsent() {
        assertThat(of("Basic x")).isEqualTo(new BearerHeader.Absent());
        assertThat(of()).isEqualTo(new BearerHeader.Absent());
        assertThat(BearerHeader.of(null)).isEqualTo(new BearerHeader.Absent());
    }
}
