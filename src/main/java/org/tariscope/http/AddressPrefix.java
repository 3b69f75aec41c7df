package org.tariscope.http;

/** How much of an address a token is bound to: privacy addresses of IPv6 change inside their /64. */
public record AddressPrefix(int v4bits, int v6bits) {
    public static final AddressPrefix DEFAULT = new AddressPrefix(32, 64);

    public AddressPrefix {
        if (v4bits < 24 || v4bits > 32) {
            throw new IllegalArgumentException("The IPv4 prefix of tokens must have 24 to 32 bits, not " + v4bits);
        }
        if (v6bits < 48 || v6bits > 128) {
            throw new IllegalArgumentException("The IPv6 prefix of tokens must have 48 to 128 bits, not " + v6bits);
        }
    }

    public Cidr of(IpAddress address) {
        return new Cidr(address, address.v6() ? v6bits : v4bits);
    }
}
