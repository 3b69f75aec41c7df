package org.tariscope.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final OptionalLong MAIN = OptionalLong.of(84);
    private static final OptionalLong ROUTES = OptionalLong.empty();

    private static Replacement replacement(String prefix, String replaceTo) {
        return new Replacement(Direction.OUT, prefix, replaceTo, OptionalInt.empty(), ROUTES);
    }

    private static String number(Route route, String dialled) {
        return route.of(Direction.OUT, dialled).number();
    }

    @Test
    void theAccessCodeIsTakenOffOnce() {
        Route route = new Route(MAIN, "0", List.of());
        assertThat(number(route, "0573930611")).isEqualTo("573930611");
        assertThat(number(route, "00573930611")).isEqualTo("0573930611");
        assertThat(number(route, "573930611")).isEqualTo("573930611");
        assertThat(route.of(Direction.IN, "0573930611").number()).isEqualTo("0573930611");
    }

    @Test
    void theLongestReplacementThatFitsIsApplied() {
        Route route = new Route(
                MAIN,
                "9",
                List.of(
                        replacement("", "380"),
                        replacement("+", ""),
                        replacement("00", ""),
                        replacement("0", "380"),
                        new Replacement(Direction.OUT, "0", "3801", OptionalInt.of(3), ROUTES)));
        assertThat(number(route, "90573930611")).isEqualTo("380573930611");
        assertThat(number(route, "900442071234")).isEqualTo("442071234");
        assertThat(number(route, "+442071234")).isEqualTo("442071234");
        assertThat(number(route, "9573")).isEqualTo("380573");
        assertThat(number(route, "9012")).isEqualTo("380112");
    }

    @Test
    void aReplacementIsOfOneDirection() {
        Route route = new Route(MAIN, "", List.of(replacement("0", "380")));
        assertThat(route.of(Direction.IN, "057").number()).isEqualTo("057");
    }

    @Test
    void aReplacementMayNameTheProvider() {
        Replacement other = new Replacement(Direction.OUT, "10", "", OptionalInt.empty(), OptionalLong.of(85));
        Route route = new Route(MAIN, "", List.of(other, replacement("2", "3")));
        assertThat(route.of(Direction.OUT, "1057")).isEqualTo(new Routed(OptionalLong.of(85), "57"));
        assertThat(route.of(Direction.OUT, "257")).isEqualTo(new Routed(MAIN, "357"));
        assertThat(new Route(ROUTES, "", List.of()).of(Direction.OUT, "57")).isEqualTo(new Routed(ROUTES, "57"));
    }
}
