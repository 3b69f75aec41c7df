package org.tariscope.service;

import java.util.function.Supplier;

/** Tries a transaction again that the database undid because of a deadlock. */
final class Retry {
    private static final int TIMES = 3;

    private Retry() {}

    /** What the transaction answers, at the latest at its third repetition; any other failure is thrown at once. */
    static <T> T onDeadlock(Supplier<T> transaction) {
        for (int retries = 0; ; retries++) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                if (retries == TIMES || !SqlStates.isDeadlock(failed)) {
                    throw failed;
                }
            }
        }
    }
}
