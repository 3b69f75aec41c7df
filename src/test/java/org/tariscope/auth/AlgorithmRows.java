package org.tariscope.auth;

import static org.tariscope.auth.Forged.refused;
import static org.tariscope.auth.TokenForge.base64;
import static org.tariscope.auth.TokenForge.utf8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tariscope.auth.TokenCheck.Reason;

/** Tokens that want to choose how they are verified. */
final class AlgorithmRows {
    private final TokenForge forge;
    private final List<Forged> rows = new ArrayList<>();

    private AlgorithmRows(TokenForge forge) {
        this.forge = forge;
    }

    static List<Forged> rows(TokenForge forge) {
        AlgorithmRows algorithms = new AlgorithmRows(forge);
        algorithms.none();
        algorithms.publicKeyAsSecret();
        algorithms.others();
        algorithms.noText();
        return algorithms.rows;
    }

    private void none() {
        for (String none : List.of("none", "None", "NONE", "nOnE", "none ", " none", "", "null", "\\u006eone")) {
            String header = TokenForge.header(none, "JWT", forge.kid());
            String good = forge.signed(header, forge.payload());
            rows.add(refused("alg \"" + none + "\" with a signature", good, Reason.ALGORITHM));
            rows.add(refused(
                    "alg \"" + none + "\" without a signature",
                    good.substring(0, good.lastIndexOf('.') + 1),
                    Reason.STRUCTURE));
        }
    }

    private void publicKeyAsSecret() {
        for (String size : List.of("256", "384", "512")) {
            secrets()
                    .forEach((name, secret) -> rows.add(refused(
                            "HS" + size + " with " + name + " as the secret",
                            hmac(TokenForge.header("HS" + size, "JWT", forge.kid()), "HmacSHA" + size, secret),
                            Reason.ALGORITHM)));
        }
        rows.add(refused(
                "HS256 under the name ES256",
                hmac(forge.header(), "HmacSHA256", secrets().get("the DER")),
                Reason.SIGNATURE));
    }

    private Map<String, byte[]> secrets() {
        JWK jwk = forge.keys().active().jwk().toPublicJWK();
        byte[] der = der((ECKey) jwk);
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----";
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        secrets.put("the PEM", utf8(pem + "\n"));
        secrets.put("the PEM without newline", utf8(pem));
        secrets.put("the DER", der);
        secrets.put("the JWK", utf8(jwk.toJSONString()));
        secrets.put("the x coordinate", ((ECKey) jwk).getX().decode());
        secrets.put("a zero byte", new byte[1]);
        secrets.put("the kid", utf8(forge.kid()));
        return secrets;
    }

    private static byte[] der(ECKey key) {
        try {
            return key.toECPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hmac(String header, String algorithm, byte[] secret) {
        try {
            String input = base64(utf8(header)) + "." + base64(utf8(forge.payload()));
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return input + "." + base64(mac.doFinal(utf8(input)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void others() {
        for (String other : List.of(
                "RS384",
                "RS512",
                "PS256",
                "PS384",
                "PS512",
                "ES384",
                "ES512",
                "ES256K",
                "EdDSA",
                "Ed25519",
                "es256",
                "Es256",
                "ES256 ",
                "ES256\\u0000",
                "SHA256withECDSA",
                "http://www.w3.org/2001/04/xmldsig-more")) {
            String header = TokenForge.header(other, "JWT", forge.kid());
            rows.add(refused("alg " + other, forge.signed(header, forge.payload()), Reason.ALGORITHM));
        }
        String rsa = TokenForge.header("RS256", "JWT", forge.kid());
        rows.add(refused("RS256 under a key of ES256", forge.signed(rsa, forge.payload()), Reason.ALGORITHM));
        rows.add(refused("RS256 with 384 bytes", forge.unsigned(rsa, new byte[384]), Reason.ALGORITHM));
    }

    private void noText() {
        for (String alg : List.of("[\"ES256\"]", "256", "null", "true", "{}", "[]", "0", "-1")) {
            Reason reason = alg.matches("null|true|\\{}") ? Reason.HEADER : Reason.ALGORITHM;
            String header = "{\"alg\":" + alg + ",\"typ\":\"JWT\",\"kid\":\"" + forge.kid() + "\"}";
            rows.add(refused("alg is " + alg, forge.signed(header, forge.payload()), reason));
        }
        String header = "{\"typ\":\"JWT\",\"kid\":\"" + forge.kid() + "\"}";
        rows.add(refused("no alg", forge.signed(header, forge.payload()), Reason.HEADER));
    }
}
