package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariscope.auth.TokenCheck.Invalid;
import org.tariscope.auth.TokenCheck.Reason;
import org.tariscope.auth.TokenCheck.Valid;
import org.tariscope.http.IpAddress;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenCatalogueTest {
    private static final IpAddress ADDRESS = IpAddress.parse("192.0.2.1").orElseThrow();
    private static final Duration LONGEST = Duration.ofMillis(250);

    private Tokens tokens;
    private TokenForge forge;
    private List<Forged> rows;

    @BeforeAll
    void forge(@TempDir Path dataDir) {
        MutableClock clock = new MutableClock();
        SigningKeys keys = SigningKeys.open(dataDir, clock, SignatureAlgorithm.ES256);
        forge = new TokenForge(keys, TokenSettings.DEFAULT, clock, 1, 0, ADDRESS);
        rows = TokenCatalogue.rows(forge);
        tokens = new Tokens(keys, TokenSettings.DEFAULT, clock);
        tokens.verify(forge.mint(), ADDRESS);
    }

    List<Forged> rows() {
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void becomesOfItWhatShould(Forged row) {
        // Of the processor, not of the clock: another process on the machine must not decide about the row.
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        TokenCheck check = tokens.verify(row.compact(), ADDRESS);
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);

        if (row.refusal().isPresent()) {
            assertThat(check).isEqualTo(new Invalid(row.refusal().get()));
        } else {
            assertThat(check).isInstanceOf(Valid.class);
        }
        assertThat(taken).isLessThan(LONGEST);
    }

    /** What is only remembered must not be judged otherwise. */
    @ParameterizedTest
    @MethodSource("rows")
    void becomesOfItTheSameTheSecondTime(Forged row) {
        TokenCheck first = tokens.verify(row.compact(), ADDRESS);

        assertThat(tokens.verify(row.compact(), ADDRESS)).isEqualTo(first);
    }

    @Test
    void theCatalogueIsLongAndItsNamesAreDistinct() {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(260);
        assertThat(rows).extracting(Forged::name).doesNotHaveDuplicates();
        assertThat(rows).extracting(Forged::compact).doesNotHaveDuplicates();
        assertThat(rows).filteredOn(row -> row.refusal().isEmpty()).hasSizeGreaterThan(8);
    }

    @Test
    void everyReasonOccurs() {
        assertThat(rows.stream().flatMap(row -> row.refusal().stream()).distinct())
                .containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void aTokenWithOneCharacterChangedIsNeverAccepted() {
        String good = forge.mint();
        for (int at = 0; at < good.length(); at++) {
            String changed = good.substring(0, at) + (good.charAt(at) == 'A' ? 'B' : 'A') + good.substring(at + 1);

            assertThat(tokens.verify(changed, ADDRESS)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void noHeaderMakesTheServerAskAnotherServer() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/jwks";
            List<Forged> fetching = HeaderRows.fetching(forge, url);

            assertThat(fetching).isNotEmpty().allSatisfy(row -> assertThat(tokens.verify(row.compact(), ADDRESS))
                    .isEqualTo(new Invalid(Reason.HEADER)));

            listener.setSoTimeout(100);
            assertThat(connected(listener)).isFalse();
        }
    }

    private static boolean connected(ServerSocket listener) throws IOException {
        try {
            listener.accept().close();
            return true;
        } catch (SocketTimeoutException nobodyCame) {
            return false;
        }
    }
}
