package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0, 10.255.255.255, 11.0.0.0",
        "10.1.2.3/8, 10.0.0.0, 10.255.255.255, 9.255.255.255",
        "192.0.2.128/25, 192.0.2.128, 192.0.2.255, 192.0.2.127",
        "192.0.2.1, 192.0.2.1, 192.0.2.1, 192.0.2.2",
        "192.0.2.1/32, 192.0.2.1, ::ffff:192.0.2.1, 192.0.2.0",
        "0.0.0.0/0, 0.0.0.0, 255.255.255.255, ::",
        "::/0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 0.0.0.0",
        "2001:db8::/32, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::",
        "2001:db8:0:1::/64, 2001:db8:0:1::, 2001:db8:0:1:ffff:ffff:ffff:ffff, 2001:db8:0:2::",
        "2001:db8::/65, 2001:db8::, 2001:db8::7fff:ffff:ffff:ffff, 2001:db8::8000:0:0:0",
        "::1/128, ::1, 0:0:0:0:0:0:0:1, ::2"
    })
    void containsFromFirstToLast(String network, String first, String last, String outside) {
        Cidr cidr = Cidr.parse(network);

        assertThat(cidr.contains(address(first))).isTrue();
        assertThat(cidr.contains(address(last))).isTrue();
        assertThat(cidr.contains(address(outside))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3/8, 10.0.0.0/8",
        "10.1.2.3, 10.1.2.3/32",
        "2001:DB8::1/32, 2001:db8::/32",
        "::ffff:10.0.0.1, 10.0.0.1/32",
        "::1, ::1/128"
    })
    void hasOneText(String given, String canonical) {
        assertThat(Cidr.parse(given)).hasToString(canonical).isEqualTo(Cidr.parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "10.0.0.0/8 ",
                "10/8",
                "::/129",
                "::ffff:10.0.0.0/104",
                "::ffff:10.0.0.0/8",
                "proxy.example/8",
                "10.0.0.0/9999999999"
            })
    void refusesTheRestAndNamesIt(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text)).withMessageContaining(text);
    }

    @Test
    void listsHaveCommas() {
        assertThat(Cidr.list(" 10.0.0.0/8, ::1 ")).containsExactly(Cidr.parse("10.0.0.0/8"), Cidr.parse("::1/128"));
        assertThat(Cidr.list(" ")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.list("10.0.0.0/8,"));
    }

    @Test
    void tokensAreBoundToTheSlash64OfIpv6AndAllOfIpv4() {
        assertThat(AddressPrefix.DEFAULT.of(address("192.0.2.77"))).hasToString("192.0.2.77/32");
        assertThat(AddressPrefix.DEFAULT.of(address("2001:db8:1:2:3:4:5:6"))).hasToString("2001:db8:1:2::/64");
        assertThat(new AddressPrefix(24, 48).of(address("192.0.2.77"))).hasToString("192.0.2.0/24");
        assertThat(new AddressPrefix(24, 48).of(address("2001:db8:1:2:3:4:5:6")))
                .hasToString("2001:db8:1::/48");
    }

    @ParameterizedTest
    @CsvSource({"23, 64", "33, 64", "32, 47", "32, 129"})
    void prefixesThatBindEverybodyTogetherAreRefused(int v4bits, int v6bits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressPrefix(v4bits, v6bits));
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
