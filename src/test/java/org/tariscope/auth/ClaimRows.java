package org.tariscope.auth;

import static org.tariscope.auth.Forged.accepted;
import static org.tariscope.auth.Forged.refused;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tariscope.auth.TokenCheck.Reason;

/** Tokens with the right signature and the wrong claims. */
final class ClaimRows {
    private static final long YEAR = 31_536_000;

    private final TokenForge forge;
    private final List<Forged> rows = new ArrayList<>();

    private ClaimRows(TokenForge forge) {
        this.forge = forge;
    }

    static List<Forged> rows(TokenForge forge) {
        ClaimRows claims = new ClaimRows(forge);
        claims.typesOfText();
        claims.typesOfNumbers();
        claims.audiences();
        claims.values();
        claims.times();
        claims.others();
        return claims.rows;
    }

    private void typesOfText() {
        for (String name : List.of("iss", "sub", "upn", "jti", "ipb")) {
            for (String json : List.of("", "null", "1", "true", "[]", "[\"x\"]", "{}", "\"\"")) {
                wrong(name, json, Reason.CLAIMS);
            }
        }
    }

    private void typesOfNumbers() {
        for (String name : List.of("iat", "nbf", "exp", "tv")) {
            for (String json : List.of(
                    "",
                    "null",
                    "\"1\"",
                    "true",
                    "[1]",
                    "{}",
                    "1.0",
                    "1.5",
                    "1e3",
                    "1e20",
                    "-0",
                    "9223372036854775808",
                    "1" + "0".repeat(400))) {
                wrong(name, json, Reason.CLAIMS);
            }
        }
        wrong("upn", "\"\\ud800\"", Reason.CLAIMS);
        wrong("tv", "-1", Reason.CLAIMS);
        wrong("tv", "2147483648", Reason.CLAIMS);
    }

    private void audiences() {
        String ours = "\"" + forge.settings().audience() + "\"";
        for (String json : List.of("", "null", ours, "1", "{}", "[null]", "[1]", "[[" + ours + "]]")) {
            wrong("aud", json, Reason.CLAIMS);
        }
        for (String json : List.of(
                "[]",
                "[\"\"]",
                "[\"other\"]",
                "[\"other\"," + ours + "]",
                "[" + ours + ",\"other\"]",
                "[" + ours + "," + ours + "]",
                "[\"" + forge.settings().audience() + "2\"]",
                "[" + ours.toUpperCase(Locale.ROOT) + "]",
                "[\" " + forge.settings().audience() + "\"]")) {
            wrong("aud", json, Reason.AUDIENCE);
        }
    }

    private void values() {
        String issuer = forge.settings().issuer();
        for (String other : List.of(issuer + "/", issuer + " ", "T" + issuer.substring(1), "http://" + issuer, "x")) {
            wrong("iss", "\"" + other + "\"", Reason.ISSUER);
        }
        for (String sub : List.of(
                "0",
                "-1",
                "01",
                "+1",
                "1.0",
                "1 ",
                "0x1",
                "billing",
                "\u0661",
                "9223372036854775808",
                "9".repeat(30))) {
            wrong("sub", "\"" + sub + "\"", Reason.CLAIMS);
        }
        for (String jti : List.of("x", "A".repeat(21), "A".repeat(21) + "B", "A".repeat(23), "A".repeat(21) + "+")) {
            wrong("jti", "\"" + jti + "\"", Reason.CLAIMS);
        }
        String ipb = forge.claims(0).get("ipb").toString();
        for (String other : List.of("x", ipb.substring(1), ipb + "A", ipb + "=", "A".repeat(43), "192.0.2.1")) {
            wrong("ipb", "\"" + other + "\"", Reason.ADDRESS);
        }
    }

    private void times() {
        acceptedWhenIssued("a second before its end", -21_599);
        refusedWhenIssued("at its end", -21_600, Reason.EXPIRED);
        refusedWhenIssued("a second after its end", -21_601, Reason.EXPIRED);
        refusedWhenIssued("a year old", -YEAR, Reason.EXPIRED);
        acceptedWhenIssued("issued 59 s ahead", 59);
        acceptedWhenIssued("issued 60 s ahead", 60);
        refusedWhenIssued("issued 61 s ahead", 61, Reason.NOT_YET_VALID);
        refusedWhenIssued("issued a year ahead", YEAR, Reason.NOT_YET_VALID);
        wrong("nbf", Long.toString(forge.now() + 61), Reason.NOT_YET_VALID);
        wrong("nbf", Long.toString(forge.now() + YEAR), Reason.NOT_YET_VALID);
        rows.add(accepted("nbf 60 s ahead", with("nbf", Long.toString(forge.now() + 60))));
        for (long lifetime : new long[] {21_599, 21_601, 0, -1, YEAR, 999_999_999_999L}) {
            wrong("exp", Long.toString(forge.now() + lifetime), Reason.LIFETIME);
        }
        wrong("exp", Long.toString(-forge.now()), Reason.LIFETIME);
        wrong("iat", "-999999999999999999", Reason.LIFETIME);
        wrong("exp", "999999999999999999", Reason.LIFETIME);
    }

    private void acceptedWhenIssued(String name, long in) {
        rows.add(accepted(name, issued(in)));
    }

    private void refusedWhenIssued(String name, long in, Reason reason) {
        rows.add(refused(name, issued(in), reason));
    }

    private String issued(long in) {
        return forge.signed(forge.header(), JSONObjectUtils.toJSONString(forge.claims(in)));
    }

    /** Tokens of other kinds that the same key could have been made to sign. */
    private void others() {
        Map<String, Object> idToken = forge.claims(0);
        idToken.put("nonce", "n");
        idToken.put("azp", forge.settings().audience());
        rows.add(refused(
                "an ID token", forge.signed(forge.header(), JSONObjectUtils.toJSONString(idToken)), Reason.CLAIMS));
        Map<String, Object> logout = forge.claims(0);
        logout.put("events", Map.of());
        rows.add(refused(
                "a logout token", forge.signed(forge.header(), JSONObjectUtils.toJSONString(logout)), Reason.CLAIMS));
        Map<String, Object> groups = forge.claims(0);
        groups.put("groups", List.of("sql"));
        rows.add(refused(
                "a token with rights",
                forge.signed(forge.header(), JSONObjectUtils.toJSONString(groups)),
                Reason.CLAIMS));
        rows.add(accepted("upn in another script", with("upn", "\"\u0431\u0456\u043b\u0456\u043d\u0433\"")));
    }

    private void wrong(String name, String json, Reason reason) {
        String shown = json.length() > 60 ? json.substring(0, 60) : json;
        rows.add(refused(json.isEmpty() ? "no " + name : name + " is " + shown, with(name, json), reason));
    }

    private String with(String name, String json) {
        return forge.signed(forge.header(), forge.payloadWith(name, json));
    }
}
