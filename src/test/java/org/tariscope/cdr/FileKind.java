package org.tariscope.cdr;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** A file, and what it is to come to. */
record FileKind(String name, CdrOptions options, byte[] bytes, List<String> outcome) {
    static FileKind kind(String name, byte[] bytes, String... outcome) {
        return new FileKind(name, MalformedRecordTest.OPTIONS, bytes, List.of(outcome));
    }

    static FileKind text(String name, String text, String... outcome) {
        return kind(name, text.getBytes(StandardCharsets.UTF_8), outcome);
    }

    static FileKind hex(String name, String start, String... outcome) {
        byte[] bytes = new byte[64];
        byte[] first = HexFormat.of().parseHex(start);
        System.arraycopy(first, 0, bytes, 0, first.length);
        return kind(name, bytes, outcome);
    }

    @Override
    public String toString() {
        return name;
    }
}
