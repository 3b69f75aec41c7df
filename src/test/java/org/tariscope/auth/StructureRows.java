package org.tariscope.auth;

import static org.tariscope.auth.Forged.accepted;
import static org.tariscope.auth.Forged.refused;
import static org.tariscope.auth.TokenForge.base64;
import static org.tariscope.auth.TokenForge.utf8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tariscope.auth.TokenCheck.Reason;

/** Tokens that are no compact JWS, or whose parts are no JSON. */
final class StructureRows {
    private final TokenForge forge;
    private final List<Forged> rows = new ArrayList<>();

    private StructureRows(TokenForge forge) {
        this.forge = forge;
    }

    static List<Forged> rows(TokenForge forge) {
        StructureRows structure = new StructureRows(forge);
        structure.parts();
        structure.characters();
        structure.json("header", Reason.HEADER);
        structure.json("payload", Reason.CLAIMS);
        return structure.rows;
    }

    private void parts() {
        String good = forge.mint();
        String[] part = good.split("\\.");
        rows.add(accepted("as minted", good));
        rows.add(accepted("forged with the right key", forge.signed(forge.header(), forge.payload())));
        Map.of(
                        "empty",
                        "",
                        "a dot",
                        ".",
                        "two dots",
                        "..",
                        "three dots",
                        "...",
                        "one part",
                        part[0],
                        "two parts",
                        part[0] + "." + part[1],
                        "four parts",
                        good + "." + part[2],
                        "five parts",
                        good + "." + part[1] + "." + part[2],
                        "six parts",
                        good + "." + good)
                .forEach((name, token) -> rows.add(refused(name, token, Reason.STRUCTURE)));
        rows.add(refused("no header", "." + part[1] + "." + part[2], Reason.STRUCTURE));
        rows.add(refused("no payload", part[0] + ".." + part[2], Reason.STRUCTURE));
        rows.add(refused("no signature", part[0] + "." + part[1] + ".", Reason.STRUCTURE));
        rows.add(refused("dot in front", "." + good, Reason.STRUCTURE));
        rows.add(refused("dot behind", good + ".", Reason.STRUCTURE));
        rows.add(refused("4097 characters", good + "A".repeat(4097 - good.length()), Reason.TOO_LONG));
        rows.add(refused("4096 characters", good + "A".repeat(4096 - good.length()), Reason.SIGNATURE));
        rows.add(refused("a million dots", ".".repeat(1_000_000), Reason.TOO_LONG));
        rows.add(refused("4096 dots", ".".repeat(4096), Reason.STRUCTURE));
        rows.add(refused("a megabyte", good + "A".repeat(1 << 20), Reason.TOO_LONG));
        rows.add(refused("JSON serialisation", "{\"payload\":\"" + part[1] + "\"}", Reason.STRUCTURE));
        rows.add(refused(
                "flattened JSON serialisation",
                "{\"protected\":\"" + part[0] + "\",\"payload\":\"" + part[1] + "\",\"signature\":\"" + part[2] + "\"}",
                Reason.STRUCTURE));
        rows.add(refused("the scheme in the token", "Bearer " + good, Reason.STRUCTURE));
    }

    private void characters() {
        String good = forge.mint();
        int half = good.length() / 2;
        for (String wrong : List.of(
                " ", "\t", "\r\n ", "\n", "\u0000", "%2E", "+", "/", "=", "*", "\u00e9", "\ud83d\ude00", "\ud800")) {
            String name = "U+" + Integer.toHexString(wrong.codePointAt(0)) + " ";
            rows.add(refused(name + "in front", wrong + good, Reason.STRUCTURE));
            rows.add(
                    refused(name + "inside", good.substring(0, half) + wrong + good.substring(half), Reason.STRUCTURE));
            rows.add(refused(name + "behind", good + wrong, Reason.STRUCTURE));
        }
        rows.add(
                refused("standard base64 alphabet", forge.signedText("+/+/." + base64(new byte[3])), Reason.STRUCTURE));
        rows.add(refused(
                "padded header", forge.signedText(base64(utf8(forge.header())) + "=." + "AAAA"), Reason.STRUCTURE));
        rows.add(refused("a left-over character", forge.signedText("AAAAA." + "AAAA"), Reason.STRUCTURE));
        rows.add(refused("a last character with spare bits", spareBits(good), Reason.STRUCTURE));
    }

    /** 64 bytes end in a character of which two bits count; the next letter decodes to the same bytes. */
    private static String spareBits(String token) {
        char last = token.charAt(token.length() - 1);
        return token.substring(0, token.length() - 1) + (char) (last + 1);
    }

    private void json(String part, Reason reason) {
        String good = part.equals("header") ? forge.header() : forge.payload();
        String inside = good.substring(1, good.length() - 1);
        add(part + " with a byte order mark", "\ufeff" + good, part, reason);
        add(part + " is no JSON", "tariscope", part, reason);
        add(part + " is an array", "[" + good + "]", part, reason);
        add(part + " is a string", "\"" + part + "\"", part, reason);
        add(part + " is null", "null", part, reason);
        add(part + " is a number", "1", part, reason);
        add(part + " is empty", "{}", part, reason);
        add(part + " is cut off", good.substring(0, good.length() - 1), part, reason);
        add(part + " is doubled", good + good, part, reason);
        add(part + " with text behind", good + "x", part, reason);
        add(part + " with a comment", "/**/" + good, part, reason);
        add(part + " with a trailing comma", "{" + inside + ",}", part, reason);
        add(part + " with single quotes", good.replace('"', '\''), part, reason);
        add(part + " with a NUL", good + "\u0000", part, reason);
        add(part + " with a nested object", "{\"a\":{\"b\":1}," + inside + "}", part, reason);
        add(part + " nested deeply", "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}", part, reason);
        add(part + " with an unknown member", "{\"a\":1," + inside + "}", part, reason);
        add(part + " with half a surrogate pair", "{\"a\":\"\\ud800\"," + inside + "}", part, reason);
        String first = inside.substring(0, inside.indexOf(','));
        add(part + " with a member twice", "{" + first + "," + inside + "}", part, reason);
        String escaped = first.replace("\"" + first.charAt(1), String.format("\"\\u%04x", (int) first.charAt(1)));
        add(part + " with a member twice, once escaped", "{" + escaped + "," + inside + "}", part, reason);
        addBytes(part + " in UTF-16", good.getBytes(StandardCharsets.UTF_16), part, reason);
        addBytes(part + " with overlong UTF-8", overlong(good), part, reason);
    }

    private static byte[] overlong(String json) {
        return ("{\"\u00c0\u00af\":1," + json.substring(1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void add(String name, String json, String part, Reason reason) {
        addBytes(name, utf8(json), part, reason);
    }

    private void addBytes(String name, byte[] json, String part, Reason reason) {
        boolean header = part.equals("header");
        byte[] other = utf8(header ? forge.payload() : forge.header());
        rows.add(refused(name, header ? forge.signed(json, other) : forge.signed(other, json), reason));
    }
}
