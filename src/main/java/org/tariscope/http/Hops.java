package org.tariscope.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses that a forwarding header names, from left to right: few enough, each with or without a port. */
final class Hops {
    private static final int MOST = 20;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,5}");

    private final List<IpAddress> addresses = new ArrayList<>();

    /** Adds {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code [2001:db8::1]} or {@code [2001:db8::1]:80}. */
    void addNode(String node) throws ForwardedException {
        if (node.startsWith("[")) {
            addBracketed(node);
            return;
        }
        int colon = node.indexOf(':');
        if (colon >= 0) {
            checkPort(node.substring(colon + 1));
        }
        add(colon < 0 ? node : node.substring(0, colon), false);
    }

    /** Adds an address without a port. */
    void addPlain(String address) throws ForwardedException {
        add(address, address.indexOf(':') >= 0);
    }

    private void addBracketed(String node) throws ForwardedException {
        int end = node.indexOf(']');
        if (end < 0) {
            throw new ForwardedException("unbalanced brackets");
        }
        String port = node.substring(end + 1);
        if (!port.isEmpty()) {
            if (port.charAt(0) != ':') {
                throw new ForwardedException("text behind an address");
            }
            checkPort(port.substring(1));
        }
        add(node.substring(1, end), true);
    }

    /** Brackets and colons hold IPv6 and nothing else. */
    private void add(String text, boolean colons) throws ForwardedException {
        if (text.isEmpty()) {
            throw new ForwardedException("empty");
        }
        if (colons != text.indexOf(':') >= 0) {
            throw new ForwardedException("not an address");
        }
        IpAddress address = IpAddress.parse(text).orElseThrow(() -> new ForwardedException("not an address"));
        if (addresses.size() == MOST) {
            throw new ForwardedException("more than " + MOST + " hops");
        }
        addresses.add(address);
    }

    private static void checkPort(String port) throws ForwardedException {
        if (!DIGITS.matcher(port).matches()) {
            throw new ForwardedException("not a port");
        }
        int number = Integer.parseInt(port);
        if (number < 1 || number > HIGHEST_PORT) {
            throw new ForwardedException("port out of range");
        }
    }

    List<IpAddress> addresses() {
        return List.copyOf(addresses);
    }
}
