package org.tariscope.auth;

import static org.tariscope.auth.Forged.refused;
import static org.tariscope.auth.TokenForge.base64;
import static org.tariscope.auth.TokenForge.utf8;

import java.util.ArrayList;
import java.util.List;
import org.tariscope.auth.TokenCheck.Reason;

/** Encrypted tokens (RFC 7516): we make none, so the work that their headers ask for is never begun. */
final class EncryptedRows {
    private EncryptedRows() {}

    static List<Forged> rows(TokenForge forge) {
        List<Forged> rows = new ArrayList<>();
        for (String header : List.of(
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A128CBC-HS256\"}",
                "{\"alg\":\"RSA1_5\",\"enc\":\"A128CBC-HS256\"}",
                "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2s\":\"AAAA\",\"p2c\":2000000000}",
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A128GCM\",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}}",
                "{\"alg\":\"A256KW\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}",
                forge.header())) {
            String[] good = forge.signed(header, forge.payload()).split("\\.");
            String name = "encrypted with " + header.replaceAll("[{}\"]|,.*", "");
            String front = base64(utf8(header));
            rows.add(refused(name, front + ".AAAA.AAAA." + good[1] + ".AAAA", Reason.STRUCTURE));
            rows.add(refused(name + ", nothing else", front + "....", Reason.STRUCTURE));
            if (!header.equals(forge.header())) {
                rows.add(refused(name + ", but signed", String.join(".", good), Reason.HEADER));
            }
        }
        rows.add(refused("a token in a token", nested(forge), Reason.CLAIMS));
        return rows;
    }

    private static String nested(TokenForge forge) {
        return forge.signed(forge.header(), forge.mint());
    }
}
