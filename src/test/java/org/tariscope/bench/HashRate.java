package org.tariscope.bench;

import java.util.Locale;
import org.tariscope.apiuser.PasswordHash;

/** Prints how many passwords one thread verifies in a second: what log-ins are measured against. */
public final class HashRate {
    private static final int WARM_UP = 20;
    private static final int COUNTED = 60;

    private HashRate() {}

    public static void main(String[] arguments) {
        PasswordHash hash = new PasswordHash();
        String stored = hash.hash("a password of the benchmark");
        verify(hash, stored, WARM_UP);
        long start = System.nanoTime();
        verify(hash, stored, COUNTED);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%.2f%n", COUNTED / seconds);
    }

    private static void verify(PasswordHash hash, String stored, int times) {
        for (int i = 0; i < times; i++) {
            if (!hash.matches("a password of the benchmark", stored)) {
                throw new IllegalStateException("The hash is not its own password's");
            }
        }
    }
}
