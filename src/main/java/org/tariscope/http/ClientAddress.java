package org.tariscope.http;

import java.util.List;

/**
 * Finds the address of the client behind trusted proxies. Only when the peer is a trusted proxy is its forwarding header
 * read, and then from the right: each address was written by the one to its right, so the first that is not trusted is as
 * far as the truth reaches.
 */
public final class ClientAddress {
    /** The one header that the proxies write. */
    public enum Header {
        NONE,
        FORWARDED,
        X_FORWARDED_FOR
    }

    /** What came of it. */
    public sealed interface Result {}

    /** The client's address. */
    public record Resolved(IpAddress address) implements Result {}

    /** The header cannot be read, so the address is not known; the reason is for the log. */
    public record BadForwarded(String reason) implements Result {}

    private static final int LONGEST = 8192;

    private final List<Cidr> trusted;
    private final Header header;

    public ClientAddress(List<Cidr> trusted, Header header) {
        this.trusted = List.copyOf(trusted);
        this.header = header;
    }

    /**
     * @param peer the other end of the connection, as the server spells it
     * @param lines all lines of the configured header, in order
     */
    public Result resolve(String peer, List<String> lines) {
        return IpAddress.parse(peer)
                .map(address -> resolve(address, lines))
                .orElse(new BadForwarded("the peer has no plain address"));
    }

    private Result resolve(IpAddress peer, List<String> lines) {
        if (header == Header.NONE || lines.isEmpty() || !trusted(peer)) {
            return new Resolved(peer);
        }
        String joined = String.join(",", lines);
        if (joined.length() > LONGEST) {
            return new BadForwarded("too long");
        }
        try {
            return new Resolved(walk(peer, hops(joined)));
        } catch (ForwardedException unreadable) {
            return new BadForwarded(unreadable.getMessage());
        }
    }

    private List<IpAddress> hops(String joined) throws ForwardedException {
        return header == Header.FORWARDED ? ForwardedHeader.hops(joined) : ForwardedForHeader.hops(joined);
    }

    private IpAddress walk(IpAddress peer, List<IpAddress> hops) {
        IpAddress current = peer;
        for (int i = hops.size() - 1; i >= 0 && trusted(current); i--) {
            current = hops.get(i);
        }
        return current;
    }

    private boolean trusted(IpAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }
}
