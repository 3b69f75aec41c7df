package org.tariscope.http;

import java.util.List;

/** Reads X-Forwarded-For: addresses with commas between them, with a port if the proxy adds one. */
final class ForwardedForHeader {
    private ForwardedForHeader() {}

    static List<IpAddress> hops(String text) throws ForwardedException {
        Hops hops = new Hops();
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            add(hops, trim(text.substring(from, comma)));
            from = comma + 1;
        }
        add(hops, trim(text.substring(from)));
        return hops.addresses();
    }

    /** Two colons mean IPv6 without brackets, which then can have no port. */
    private static void add(Hops hops, String element) throws ForwardedException {
        if (element.indexOf(':') != element.lastIndexOf(':') && !element.startsWith("[")) {
            hops.addPlain(element);
        } else {
            hops.addNode(element);
        }
    }

    /** HTTP's optional white space is blank and tab, no more. */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }
}
