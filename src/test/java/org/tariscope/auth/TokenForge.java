package org.tariscope.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tariscope.http.IpAddress;

/** Makes tokens byte by byte, right ones and wrong ones, with the server's active key or without. */
final class TokenForge {
    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;
    private final long userId;
    private final int tokenVersion;
    private final IpAddress address;

    TokenForge(
            SigningKeys keys, TokenSettings settings, Clock clock, long userId, int tokenVersion, IpAddress address) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.userId = userId;
        this.tokenVersion = tokenVersion;
        this.address = address;
    }

    SigningKeys keys() {
        return keys;
    }

    TokenSettings settings() {
        return settings;
    }

    String kid() {
        return keys.activeKid();
    }

    String mint() {
        return new Tokens(keys, settings, clock)
                .mint(userId, "billing", tokenVersion, address)
                .token();
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    String header() {
        return header("ES256", "JWT", kid());
    }

    static String header(String alg, String typ, String kid) {
        return "{\"alg\":\"" + alg + "\",\"typ\":\"" + typ + "\",\"kid\":\"" + kid + "\"}";
    }

    /** The claims of a good token, issued at that many seconds from now. */
    Map<String, Object> claims(long issuedIn) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", settings.issuer());
        claims.put("sub", Long.toString(userId));
        claims.put("upn", "billing");
        claims.put("aud", List.of(settings.audience()));
        claims.put("iat", now() + issuedIn);
        claims.put("nbf", now() + issuedIn);
        claims.put("exp", now() + issuedIn + 21_600);
        claims.put("jti", "AAECAwQFBgcICQoLDA0ODw");
        claims.put("tv", tokenVersion);
        claims.put("ipb", new AddressBinding(keys, settings.prefix()).of(address));
        return claims;
    }

    String payload() {
        return JSONObjectUtils.toJSONString(claims(0));
    }

    /** A good payload in which one member has another JSON text; without text, the member is missing. */
    String payloadWith(String name, String json) {
        Map<String, Object> claims = claims(0);
        claims.remove(name);
        String rest = JSONObjectUtils.toJSONString(claims);
        return json.isEmpty() ? rest : rest.substring(0, rest.length() - 1) + ",\"" + name + "\":" + json + "}";
    }

    /** Signed by the active key, whatever the header says. */
    String signed(String header, String payload) {
        return signed(utf8(header), utf8(payload));
    }

    String signed(byte[] header, byte[] payload) {
        return signedText(base64(header) + "." + base64(payload));
    }

    /** For parts that are no canonical base64url. */
    String signedText(String signingInput) {
        return signingInput + "." + base64(signature(signingInput));
    }

    byte[] signature(String signingInput) {
        try {
            TokenKey key = keys.active();
            return key.signer()
                    .sign(new JWSHeader(key.algorithm().jws()), utf8(signingInput))
                    .decode();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned(String header, byte[] signature) {
        return base64(utf8(header)) + "." + base64(utf8(payload())) + "." + base64(signature);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
