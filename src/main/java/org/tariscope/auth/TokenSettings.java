package org.tariscope.auth;

import org.tariscope.http.AddressPrefix;

/** What the tokens of this installation say of themselves, and how much of the client's address they are bound to. */
public record TokenSettings(String issuer, String audience, AddressPrefix prefix) {
    public static final TokenSettings DEFAULT = new TokenSettings("tariscope", "tariscope-api", AddressPrefix.DEFAULT);

    public TokenSettings {
        if (issuer.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("Tokens need an issuer and an audience");
        }
    }
}
