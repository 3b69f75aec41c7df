package org.tariscope.auth;

import static org.tariscope.auth.Forged.accepted;
import static org.tariscope.auth.Forged.refused;
import static org.tariscope.auth.TokenForge.base64;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.spec.ECFieldFp;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tariscope.auth.TokenCheck.Reason;

/** Tokens whose signature is not the one that our key made. */
final class SignatureRows {
    private static final int HALF = 32;
    private static final BigInteger N = Curve.P_256.toECParameterSpec().getOrder();
    private static final BigInteger P =
            ((ECFieldFp) Curve.P_256.toECParameterSpec().getCurve().getField()).getP();

    private final String input;
    private final byte[] good;
    private final TokenForge forge;
    private final List<Forged> rows = new ArrayList<>();

    private SignatureRows(TokenForge forge) {
        String token = forge.mint();
        this.forge = forge;
        this.input = token.substring(0, token.lastIndexOf('.'));
        this.good = forge.signature(input);
    }

    static List<Forged> rows(TokenForge forge) {
        SignatureRows signatures = new SignatureRows(forge);
        signatures.lengths();
        signatures.numbers();
        signatures.flips();
        signatures.others();
        return signatures.rows;
    }

    /** A retired key's tokens live on, a revoked one's do not; leaves a fresh active key. */
    static List<Forged> ofOldKeys(TokenForge forge) {
        String retired = forge.mint();
        forge.keys().rotate();
        String revoked = forge.mint();
        String kid = forge.kid();
        forge.keys().revoke(kid);
        String underRetired = TokenForge.header("ES256", "JWT", kidOf(retired));
        return List.of(
                accepted("signed by a retired key", retired),
                refused("signed by a revoked key", revoked, Reason.KEY),
                refused(
                        "the new key's signature under a retired kid",
                        forge.signed(underRetired, forge.payload()),
                        Reason.SIGNATURE),
                refused(
                        "the new key's signature under a revoked kid",
                        forge.signed(TokenForge.header("ES256", "JWT", kid), forge.payload()),
                        Reason.KEY));
    }

    private static String kidOf(String token) {
        try {
            return JWSHeader.parse(new Base64URL(token.substring(0, token.indexOf('.'))))
                    .getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lengths() {
        for (int length : new int[] {1, 32, 56, 63}) {
            wrong("cut to " + length + " bytes", Arrays.copyOf(good, length));
        }
        for (int length : new int[] {65, 96, 128, 1024}) {
            wrong("padded to " + length + " bytes", Arrays.copyOf(good, length));
        }
        wrong("in DER", der());
        wrong("empty DER sequence", new byte[] {0x30, 0});
        wrong("DER of two zeros", new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0});
    }

    private byte[] der() {
        try {
            return ECDSA.transcodeSignatureToDER(good);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void numbers() {
        BigInteger r = new BigInteger(1, Arrays.copyOf(good, HALF));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(good, HALF, 2 * HALF));
        BigInteger zero = BigInteger.ZERO;
        BigInteger one = BigInteger.ONE;
        wrong("r = s = 0", pair(zero, zero));
        wrong("r = 0", pair(zero, s));
        wrong("s = 0", pair(r, zero));
        wrong("r = s = n", pair(N, N));
        wrong("r = n", pair(N, s));
        wrong("s = n", pair(r, N));
        wrong("r = 0, s = n", pair(zero, N));
        wrong("r = n, s = 0", pair(N, zero));
        wrong("r = n + 1", pair(N.add(one), s));
        wrong("r = p", pair(P, s));
        wrong("r = s = 1", pair(one, one));
        wrong("r = s = n - 1", pair(N.subtract(one), N.subtract(one)));
        wrong(
                "all bits set",
                pair(one.shiftLeft(256).subtract(one), one.shiftLeft(256).subtract(one)));
        wrong("swapped", pair(s, r));
        wrong("n - r", pair(N.subtract(r), s));
        rows.add(accepted("signature: n - s is as good as s", input + "." + base64(pair(r, N.subtract(s)))));
    }

    private static byte[] pair(BigInteger r, BigInteger s) {
        byte[] pair = new byte[2 * HALF];
        put(r, pair, HALF);
        put(s, pair, 2 * HALF);
        return pair;
    }

    private static void put(BigInteger number, byte[] pair, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, pair, end - length, length);
    }

    private void flips() {
        for (int bit = 0; bit < 8 * good.length; bit += 41) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            wrong("bit " + bit + " flipped", flipped);
        }
        String other = forge.payloadWith("sub", "\"2\"");
        String header = base64(TokenForge.utf8(forge.header()));
        rows.add(refused(
                "signature of other claims",
                header + "." + base64(TokenForge.utf8(other)) + "." + base64(good),
                Reason.SIGNATURE));
    }

    private void others() {
        wrong("of another token", forge.signature(forge.mint() + "x"));
        wrong("of the payload alone", forge.signature(input.substring(input.indexOf('.') + 1)));
        TokenKey attacker = TokenKey.generate(SignatureAlgorithm.ES256, forge.now());
        wrong("by an attacker's key under our kid", sign(attacker));
        String foreign = base64(TokenForge.utf8(TokenForge.header("ES256", "JWT", attacker.kid())));
        rows.add(refused(
                "by an attacker's key under its own kid",
                foreign + input.substring(input.indexOf('.')) + "." + base64(sign(attacker)),
                Reason.KEY));
    }

    private byte[] sign(TokenKey key) {
        try {
            return key.signer()
                    .sign(new JWSHeader(key.algorithm().jws()), TokenForge.utf8(input))
                    .decode();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void wrong(String name, byte[] signature) {
        rows.add(refused("signature: " + name, input + "." + base64(signature), Reason.SIGNATURE));
    }
}
