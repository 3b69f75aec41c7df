package org.tariscope.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A network: an address and the number of its bits that count. Bits of the address behind the prefix are cleared. IPv4 and
 * IPv6 never contain each other.
 */
public record Cidr(IpAddress network, int bits) {
    public Cidr {
        network = network.first(bits);
    }

    /** Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single address. Throws what says which text is wrong. */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        IpAddress network = IpAddress.parse(address).orElseThrow(() -> wrong(text));
        if (slash < 0) {
            return new Cidr(network, network.bits());
        }
        // ::ffff:10.0.0.0/104 and ::ffff:10.0.0.0/8 could both be meant; neither is guessed.
        if (!network.v6() && address.indexOf(':') >= 0) {
            throw wrong(text);
        }
        return new Cidr(network, bits(text.substring(slash + 1), network.bits()).orElseThrow(() -> wrong(text)));
    }

    /** Reads networks with commas between them; an empty text is an empty list. */
    public static List<Cidr> list(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Cidr::parse)
                .toList();
    }

    /** Whether an address is in one of the networks; an empty list allows every address. */
    public static boolean allows(List<Cidr> networks, IpAddress address) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(address));
    }

    private static Optional<Integer> bits(String text, int most) {
        if (!text.matches("0|[1-9][0-9]{0,2}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(bits -> bits <= most);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("\"" + text + "\" is not a network such as 10.0.0.0/8 or 2001:db8::/32");
    }

    public boolean contains(IpAddress address) {
        return address.v6() == network.v6() && address.first(bits).equals(network);
    }

    @Override
    public String toString() {
        return network + "/" + bits;
    }
}
