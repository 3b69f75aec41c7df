package org.tariscope.http;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address. Every address has one value and one text (RFC 5952); an IPv4 address inside IPv6
 * ({@code ::ffff:a.b.c.d}) is the IPv4 address. Nothing here ever asks a name server.
 *
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits; for IPv4 the 32 bits of the address
 */
public record IpAddress(boolean v6, long high, long low) {
    static final int V4_BITS = 32;
    static final int V6_BITS = 128;
    private static final long MAPPED_V4 = 0xffffL;

    public IpAddress {
        if (!v6 && (high != 0 || low >>> V4_BITS != 0)) {
            throw new IllegalArgumentException("An IPv4 address has 32 bits");
        }
        if (v6 && high == 0 && low >>> V4_BITS == MAPPED_V4) {
            v6 = false;
            low &= 0xffff_ffffL;
        }
    }

    /** Empty for anything but a complete literal: no names, ports, brackets, zones, short or octal or hexadecimal IPv4. */
    public static Optional<IpAddress> parse(String text) {
        return text.indexOf(':') < 0 ? Ipv4Text.parse(text) : Ipv6Text.parse(text);
    }

    static IpAddress v4(long bits) {
        return new IpAddress(false, 0, bits);
    }

    static IpAddress v6(long high, long low) {
        return new IpAddress(true, high, low);
    }

    /** 32 or 128. */
    public int bits() {
        return v6 ? V6_BITS : V4_BITS;
    }

    /** This address with all but the first bits cleared. */
    IpAddress first(int prefix) {
        if (prefix < 0 || prefix > bits()) {
            throw new IllegalArgumentException("A prefix of " + this + " has 0 to " + bits() + " bits");
        }
        if (!v6) {
            return v4(low & mask(prefix + V4_BITS));
        }
        return v6(high & mask(prefix), low & mask(prefix - Long.SIZE));
    }

    /** A long whose upper bits are set, as many as asked for, within its 64. */
    private static long mask(int ones) {
        if (ones <= 0) {
            return 0;
        }
        return ones >= Long.SIZE ? -1L : -1L << (Long.SIZE - ones);
    }

    @Override
    public String toString() {
        return v6 ? Ipv6Text.format(high, low) : Ipv4Text.format(low);
    }
}
