package org.tariscope.auth;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens of every wrong kind, and some right ones that look odd. Making the rows retires the active key twice and revokes
 * the second, because some rows are signed by such keys.
 */
final class TokenCatalogue {
    private TokenCatalogue() {}

    static List<Forged> rows(TokenForge forge) {
        List<Forged> rows = new ArrayList<>(SignatureRows.ofOldKeys(forge));
        rows.addAll(StructureRows.rows(forge));
        rows.addAll(AlgorithmRows.rows(forge));
        rows.addAll(SignatureRows.rows(forge));
        rows.addAll(HeaderRows.rows(forge));
        rows.addAll(EncryptedRows.rows(forge));
        rows.addAll(ClaimRows.rows(forge));
        return List.copyOf(rows);
    }
}
