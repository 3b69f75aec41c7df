package org.tariscope.auth;

import java.nio.file.Path;
import java.time.Clock;

/** A process of its own that opens the keys and prints the id of the active one. */
final class KeysProcess {
    private KeysProcess() {}

    public static void main(String[] arguments) {
        SigningKeys keys = SigningKeys.open(Path.of(arguments[0]), Clock.systemUTC(), SignatureAlgorithm.ES256);
        System.out.print(keys.activeKid());
    }
}
