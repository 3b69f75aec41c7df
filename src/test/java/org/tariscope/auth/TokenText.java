package org.tariscope.auth;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.Base64;

/** Reads tokens as a curious client would: without any key. */
final class TokenText {
    private TokenText() {}

    static JsonObject header(String token) {
        return part(token, 0);
    }

    static JsonObject claims(String token) {
        return part(token, 1);
    }

    static String kid(String token) {
        return header(token).getString("kid");
    }

    private static JsonObject part(String token, int index) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        return Json.createReader(new ByteArrayInputStream(json)).readObject();
    }
}
