package org.tariscope.http;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the Forwarded header by the grammar of RFC 7239, section 4. Every element must name whom it was forwarded for, once,
 * by address: an element without says nothing, and then nobody knows where the chain leads.
 */
final class ForwardedHeader {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final String text;
    private final Hops hops = new Hops();
    private int at;

    private ForwardedHeader(String text) {
        this.text = text;
    }

    static List<IpAddress> hops(String text) throws ForwardedException {
        return new ForwardedHeader(text).elements();
    }

    private List<IpAddress> elements() throws ForwardedException {
        do {
            skipBlanks();
            element();
            skipBlanks();
        } while (skip(','));
        if (at < text.length()) {
            throw new ForwardedException("not a list of elements");
        }
        return hops.addresses();
    }

    private void element() throws ForwardedException {
        Set<String> names = new HashSet<>();
        do {
            if (atToken()) {
                pair(names);
            }
        } while (skip(';'));
        if (!names.contains("for")) {
            throw new ForwardedException("an element without for");
        }
    }

    private void pair(Set<String> names) throws ForwardedException {
        String name = token().toLowerCase(Locale.ROOT);
        if (!names.add(name)) {
            throw new ForwardedException("a parameter twice");
        }
        if (!skip('=')) {
            throw new ForwardedException("a parameter without value");
        }
        String value = skip('"') ? quoted() : token();
        if (name.equals("for")) {
            hops.addNode(value);
        }
    }

    private String quoted() throws ForwardedException {
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
            }
            if (c < ' ' && c != '\t' || c == 0x7f) {
                throw new ForwardedException("a control character");
            }
            value.append(c);
        }
        throw new ForwardedException("unbalanced quotes");
    }

    private String token() throws ForwardedException {
        int start = at;
        while (atToken()) {
            at++;
        }
        if (at == start) {
            throw new ForwardedException("an empty value");
        }
        return text.substring(start, at);
    }

    private boolean atToken() {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || TOKEN_MARKS.indexOf(c) >= 0;
    }

    private boolean skip(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }
}
