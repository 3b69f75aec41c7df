package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0",
        "192.0.2.1, 192.0.2.1",
        "255.255.255.255, 255.255.255.255",
        "::, ::",
        "::1, ::1",
        "0:0:0:0:0:0:0:1, ::1",
        "2001:DB8::A, 2001:db8::a",
        "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "1::, 1::",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::FFFF:c000:0201, 192.0.2.1",
        "0:0:0:0:0:ffff:192.0.2.1, 192.0.2.1",
        "64:ff9b::192.0.2.1, 64:ff9b::c000:201",
        "::192.0.2.1, ::c000:201",
        "1:2:3:4:5:6:192.0.2.1, 1:2:3:4:5:6:c000:201"
    })
    void everyAddressHasOneText(String given, String canonical) {
        assertThat(IpAddress.parse(given)).map(IpAddress::toString).hasValue(canonical);
        assertThat(IpAddress.parse(canonical)).isEqualTo(IpAddress.parse(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "127.1",
                "127",
                "2130706433",
                "0x7f.1",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "127.0.0.01",
                "127.0.0.00",
                "256.0.0.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                "1.2.3.4 ",
                " 1.2.3.4",
                "+1.2.3.4",
                "-1.2.3.4",
                "1.2.3.4\u0000",
                "1.2.3.4:80",
                "1.2.3.1000",
                "١.٢.٣.٤",
                "１.２.３.４",
                ":",
                ":::",
                "1:::2",
                "1::2::3",
                ":1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:8:",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4::5:6:7:8",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::",
                "fe80::1%eth0",
                "fe80::1%25eth0",
                "::1%0",
                "[::1]",
                "[::1]:80",
                "::ffff:127.1",
                "::ffff:127.0.0.01",
                "::ffff:1.2.3.4:5",
                "1.2.3.4::",
                "::1.2.3.4:1",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::ffff:0x7f.0.0.1",
                "::/0",
                "::1/128",
                "1.2.3.4/32",
                "0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0",
                "::００01"
            })
    void anythingElseIsNoAddress(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Property(tries = 50_000)
    void ipv6ReadsBackAndAgreesWithTheJdk(
            @ForAll long high, @ForAll long low, @ForAll @IntRange(max = 255) int zeroGroups)
            throws UnknownHostException {
        agrees(IpAddress.v6(high & kept(zeroGroups >> 4), low & kept(zeroGroups)));
    }

    @Test
    void oneHundredThousandAddressesAgreeWithTheJdk() throws UnknownHostException {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 50_000; i++) {
            agrees(IpAddress.v4(random.nextLong() & 0xffff_ffffL));
            agrees(IpAddress.v6(
                    random.nextLong() & kept(random.nextInt(16)), random.nextLong() & kept(random.nextInt(16))));
        }
    }

    /** Half of the groups become zero, so that runs of zeros of all lengths occur. */
    private static long kept(int groups) {
        long mask = 0;
        for (int group = 0; group < 4; group++) {
            mask = mask << 16 | ((groups >> group & 1) == 0 ? 0 : 0xffff);
        }
        return mask;
    }

    private static void agrees(IpAddress address) throws UnknownHostException {
        InetAddress jdk = jdk(address);

        assertThat(IpAddress.parse(address.toString())).hasValue(address);
        assertThat(IpAddress.parse(jdk.getHostAddress())).hasValue(address);
        assertThat(IpAddress.parse(jdk.getHostAddress().toUpperCase(Locale.ROOT)))
                .hasValue(address);
        // A literal's text is read back by the JDK without a look-up.
        assertThat(InetAddress.getByName(address.toString())).isEqualTo(jdk);
    }

    private static InetAddress jdk(IpAddress address) throws UnknownHostException {
        ByteBuffer bytes = address.v6()
                ? ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low())
                : ByteBuffer.allocate(4).putInt((int) address.low());
        return InetAddress.getByAddress(bytes.array());
    }

    @Property(tries = 20_000)
    void neverThrowsWhateverTheText(
            @ForAll
                    @StringLength(max = 50)
                    @CharRange(from = '0', to = '9')
                    @Chars({':', '.', 'a', 'F', '%', '/', '[', 'x'})
                    String text) {
        IpAddress.parse(text).ifPresent(address -> assertThat(IpAddress.parse(address.toString()))
                .hasValue(address));
    }

    @Test
    void ipv4HasNoMoreThan32Bits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(false, 0, 1L << 32));
        assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(false, 1, 0));
    }
}
