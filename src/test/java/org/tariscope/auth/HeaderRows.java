package org.tariscope.auth;

import static org.tariscope.auth.Forged.accepted;
import static org.tariscope.auth.Forged.refused;

import java.util.ArrayList;
import java.util.List;
import org.tariscope.auth.TokenCheck.Reason;

/** Tokens whose signature is right and whose header says more, less or something else than ours do. */
final class HeaderRows {
    private final TokenForge forge;
    private final List<Forged> rows = new ArrayList<>();

    private HeaderRows(TokenForge forge) {
        this.forge = forge;
    }

    static List<Forged> rows(TokenForge forge) {
        HeaderRows headers = new HeaderRows(forge);
        headers.members();
        headers.kids();
        headers.types();
        return headers.rows;
    }

    /** Header members that make some verifiers fetch or trust a key, with an address where somebody may listen. */
    static List<Forged> fetching(TokenForge forge, String url) {
        HeaderRows headers = new HeaderRows(forge);
        for (String name : List.of("jku", "x5u", "iss", "url")) {
            headers.extra(name, "\"" + url + "\"");
        }
        headers.extra("jwk", "{\"kty\":\"EC\",\"x5u\":\"" + url + "\"}");
        return headers.rows;
    }

    private void members() {
        String[][] extras = {
            {"jwk", "{}"},
            {"jwk", "{\"kty\":\"EC\"}"},
            {"jwk", "\"x\""},
            {"jku", "\"http://127.0.0.1/\""},
            {"x5u", "\"http://127.0.0.1/\""},
            {"x5c", "[\"MIIB\"]"},
            {"x5c", "[]"},
            {"x5t", "\"AAAA\""},
            {"x5t#S256", "\"AAAA\""},
            {"crit", "[\"exp\"]"},
            {"crit", "[]"},
            {"crit", "[\"b64\"]"},
            {"b64", "false"},
            {"b64", "true"},
            {"zip", "\"DEF\""},
            {"cty", "\"JWT\""},
            {"enc", "\"A256GCM\""},
            {"epk", "{}"},
            {"p2c", "2000000000"},
            {"nonce", "\"x\""},
            {"ALG", "\"none\""},
            {"Kid", "\"x\""},
            {"", "\"x\""},
            {"__proto__", "1"}
        };
        for (String[] extra : extras) {
            extra(extra[0], extra[1]);
        }
        String long256 = TokenForge.header("ES256", "JWT", "A".repeat(256));
        rows.add(refused("header of more than 256 bytes", forge.signed(long256, forge.payload()), Reason.HEADER));
        String blanks = forge.header() + " ".repeat(256 - forge.header().length());
        rows.add(accepted("header of 256 bytes", forge.signed(blanks, forge.payload())));
        rows.add(refused("header of 257 bytes", forge.signed(blanks + " ", forge.payload()), Reason.HEADER));
        rows.add(accepted(
                "header in another order",
                forge.signed(
                        "{\"kid\":\"" + forge.kid() + "\", \"typ\":\"JWT\", \"alg\":\"ES256\"}", forge.payload())));
    }

    private void extra(String name, String json) {
        String header = forge.header();
        String more = header.substring(0, header.length() - 1) + ",\"" + name + "\":" + json + "}";
        rows.add(refused("header with " + name + " " + json, forge.signed(more, forge.payload()), Reason.HEADER));
    }

    private void kids() {
        String kid = forge.kid();
        for (String other : List.of(
                "",
                " ",
                "x",
                kid + "x",
                kid.substring(1),
                kid + " ",
                swapCase(kid),
                "../../etc/passwd",
                "' OR 1=1--",
                "\\u0000",
                kid + "\\u0000",
                "address-binding",
                "null",
                "0",
                "*",
                "%00",
                "..")) {
            kid("\"" + other + "\"", Reason.KEY);
        }
        for (String other : List.of("null", "1", "[]", "{}", "true", "[\"" + kid + "\"]")) {
            kid(other, Reason.HEADER);
        }
        rows.add(
                refused("no kid", forge.signed("{\"alg\":\"ES256\",\"typ\":\"JWT\"}", forge.payload()), Reason.HEADER));
    }

    private static String swapCase(String text) {
        StringBuilder swapped = new StringBuilder();
        text.chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .forEach(c -> swapped.append((char) c));
        return swapped.toString();
    }

    private void kid(String json, Reason reason) {
        String header = "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":" + json + "}";
        rows.add(refused("kid " + json, forge.signed(header, forge.payload()), reason));
    }

    private void types() {
        for (String type : List.of(
                "",
                "jwt",
                "Jwt",
                "JWT ",
                " JWT",
                "at+jwt",
                "application/at+jwt",
                "logout+jwt",
                "JOSE",
                "ID",
                "JWE",
                "application/jwt",
                "secevent+jwt",
                "JWT\\u0000")) {
            String header = TokenForge.header("ES256", type, forge.kid());
            rows.add(refused("typ \"" + type + "\"", forge.signed(header, forge.payload()), Reason.TYPE));
        }
        String header = "{\"alg\":\"ES256\",\"kid\":\"" + forge.kid() + "\"}";
        rows.add(refused("no typ", forge.signed(header, forge.payload()), Reason.HEADER));
        String nothing = "{\"alg\":\"ES256\",\"typ\":null,\"kid\":\"" + forge.kid() + "\"}";
        rows.add(refused("typ null", forge.signed(nothing, forge.payload()), Reason.HEADER));
    }
}
