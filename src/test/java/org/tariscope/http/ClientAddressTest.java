package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.http.ClientAddress.BadForwarded;
import org.tariscope.http.ClientAddress.Header;
import org.tariscope.http.ClientAddress.Resolved;
import org.tariscope.http.ClientAddress.Result;

class ClientAddressTest {
    private static final List<Cidr> TRUSTED = Cidr.list("10.0.0.0/8, fd00::/8");

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("catalogue")
    void resolvesAsCatalogued(String rule, Header header, String peer, String expected, List<String> lines) {
        Result result = new ClientAddress(TRUSTED, header).resolve(peer, lines);

        if (expected.equals("none")) {
            assertThat(result).isInstanceOf(BadForwarded.class);
        } else {
            assertThat(result).isInstanceOfSatisfying(Resolved.class, resolved -> assertThat(resolved.address())
                    .hasToString(expected));
        }
    }

    static Stream<Arguments> catalogue() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ClientAddressTest.class.getResourceAsStream("forwarded.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList().stream()
                    .map(ClientAddressTest::row);
        }
    }

    private static Arguments row(String line) {
        List<String> columns = Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .map(String::translateEscapes)
                .toList();
        return Arguments.of(
                columns.get(0),
                Header.valueOf(columns.get(1)),
                columns.get(2),
                columns.get(3),
                columns.subList(4, columns.size()));
    }

    @Test
    void theCatalogueIsLong() throws IOException {
        assertThat(catalogue()).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void withoutTrustedProxiesNobodyIsBelieved() {
        assertThat(new ClientAddress(List.of(), Header.X_FORWARDED_FOR).resolve("127.0.0.1", List.of("192.0.2.1")))
                .isEqualTo(new Resolved(IpAddress.parse("127.0.0.1").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.2,",
                "for=10.0.0.2,",
                "for=10.0.0.2;",
                "a",
                "\"",
                "for=\"\\",
                ";",
                ",",
                "1:",
                ":",
                "[",
                " "
            })
    void eightKibibytesTakeLessThanAMillisecond(String part) {
        String text = part.repeat(8192 / part.length());
        for (Header header : List.of(Header.FORWARDED, Header.X_FORWARDED_FOR)) {
            ClientAddress addresses = new ClientAddress(TRUSTED, header);

            assertThat(fastest(() -> addresses.resolve("10.0.0.1", List.of(text))))
                    .isLessThan(Duration.ofMillis(1));
        }
    }

    /** The fastest of some runs, so that a pause of the machine does not count. */
    private static Duration fastest(Runnable work) {
        long nanos = IntStream.range(0, 50)
                .mapToLong(run -> {
                    long start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
        return Duration.ofNanos(nanos);
    }

    @Test
    void moreThanEightKibibytesAreRefused() {
        String padding = "x".repeat(8192 - "for=192.0.2.1;a=".length());
        ClientAddress addresses = new ClientAddress(TRUSTED, Header.FORWARDED);

        assertThat(addresses.resolve("10.0.0.1", List.of("for=192.0.2.1;a=" + padding)))
                .isInstanceOf(Resolved.class);
        assertThat(addresses.resolve("10.0.0.1", List.of("for=192.0.2.1;a=" + padding + "x")))
                .isInstanceOf(BadForwarded.class);
    }

    @Property(tries = 20_000)
    void neverThrowsWhateverTheHeader(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({'f', 'o', 'r', '=', '"', '\\', ';', ',', '[', ']', ':', '.', '1', ' '})
                    String line,
            @ForAll Header header) {
        assertThat(new ClientAddress(TRUSTED, header).resolve("10.0.0.1", List.of(line)))
                .isNotNull();
    }
}
