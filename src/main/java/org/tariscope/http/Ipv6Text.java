package org.tariscope.http;

import java.util.Optional;

/** Reads IPv6 addresses as RFC 4291, 2.2 spells them, without zones, and writes them as RFC 5952 wants them. */
final class Ipv6Text {
    private static final int LONGEST = 45;
    private static final int GROUPS = 8;
    private static final int[] BAD = {};

    private Ipv6Text() {}

    static Optional<IpAddress> parse(String text) {
        int gap = text.indexOf("::");
        if (text.length() > LONGEST || gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        return gap < 0 ? whole(text) : around(text.substring(0, gap), text.substring(gap + 2));
    }

    private static Optional<IpAddress> whole(String text) {
        int[] groups = groups(text, true);
        return groups.length == GROUPS ? Optional.of(address(groups)) : Optional.empty();
    }

    /** The gap stands for at least one group of zeros. */
    private static Optional<IpAddress> around(String before, String after) {
        int[] head = before.isEmpty() ? BAD : groups(before, false);
        int[] tail = after.isEmpty() ? BAD : groups(after, true);
        boolean unreadable = head.length == 0 && !before.isEmpty() || tail.length == 0 && !after.isEmpty();
        if (unreadable || head.length + tail.length >= GROUPS) {
            return Optional.empty();
        }
        int[] groups = new int[GROUPS];
        System.arraycopy(head, 0, groups, 0, head.length);
        System.arraycopy(tail, 0, groups, GROUPS - tail.length, tail.length);
        return Optional.of(address(groups));
    }

    /** The 16-bit groups between the colons, or none where one of them is wrong; only the last may be an IPv4 address. */
    private static int[] groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        boolean dotted = last && parts[parts.length - 1].indexOf('.') >= 0;
        int[] groups = new int[parts.length + (dotted ? 1 : 0)];
        int plain = dotted ? parts.length - 1 : parts.length;
        for (int i = 0; i < plain; i++) {
            groups[i] = group(parts[i]);
            if (groups[i] < 0) {
                return BAD;
            }
        }
        return dotted ? withDotted(groups, parts[plain]) : groups;
    }

    private static int[] withDotted(int[] groups, String dotted) {
        long bits = Ipv4Text.bits(dotted);
        if (bits < 0) {
            return BAD;
        }
        groups[groups.length - 2] = (int) (bits >>> 16);
        groups[groups.length - 1] = (int) (bits & 0xffff);
        return groups;
    }

    private static int group(String text) {
        boolean hex = !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
        return hex ? Integer.parseInt(text, 16) : -1;
    }

    private static IpAddress address(int[] groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS / 2; i++) {
            high = high << 16 | groups[i];
            low = low << 16 | groups[i + GROUPS / 2];
        }
        return IpAddress.v6(high, low);
    }

    static String format(long high, long low) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS / 2; i++) {
            groups[i] = (int) (high >>> 48 - 16 * i & 0xffff);
            groups[i + GROUPS / 2] = (int) (low >>> 48 - 16 * i & 0xffff);
        }
        int start = longestZeros(groups);
        int end = start + zerosFrom(groups, start);
        if (end - start < 2) {
            return hex(groups, 0, GROUPS);
        }
        return hex(groups, 0, start) + "::" + hex(groups, end, GROUPS);
    }

    /** Where the longest run of zero groups begins; the first of equals. */
    private static int longestZeros(int[] groups) {
        int best = 0;
        for (int i = 1; i < GROUPS; i++) {
            if (zerosFrom(groups, i) > zerosFrom(groups, best)) {
                best = i;
            }
        }
        return best;
    }

    private static int zerosFrom(int[] groups, int start) {
        int end = start;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static String hex(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
