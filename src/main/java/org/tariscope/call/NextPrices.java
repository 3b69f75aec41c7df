package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.tariscope.tariff.PriceListWritten;

/** Makes the next price list before a large change is committed, so that nobody waits for it. */
@ApplicationScoped
class NextPrices {
    /** More than any transaction takes between its commit and its end. */
    private static final int PATIENCE_SECONDS = 10;

    private final Map<PriceListWritten, Made> uncommitted = new ConcurrentHashMap<>();
    private volatile PriceTable ready;

    /** A list that counts if its transaction succeeds, and what is completed once that is known. */
    private record Made(PriceTable table, CompletableFuture<Void> known) {
        Made(PriceTable table) {
            this(table, new CompletableFuture<>());
        }
    }

    void prepare(@Observes PriceListWritten change) {
        try {
            uncommitted.put(change, new Made(PriceTableReader.read(change.connection())));
        } catch (SQLException failed) {
            throw new IllegalStateException("The next price list could not be read", failed);
        }
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) PriceListWritten change) {
        ready = uncommitted.get(change).table();
        end(change);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_FAILURE) PriceListWritten change) {
        end(change);
    }

    private void end(PriceListWritten change) {
        Made made = uncommitted.remove(change);
        if (made != null) {
            made.known().complete(null);
        }
    }

    /**
     * The price list of this version, where it was made already; it is given once. The database shows the version a moment
     * before the transaction is over here: until then it could be that of another change, after this one was rolled back.
     */
    Optional<PriceTable> ofVersion(long version) {
        for (Made made : uncommitted.values()) {
            if (made.table().version() == version) {
                made.known()
                        .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
            }
        }
        PriceTable made = ready;
        if (made == null || made.version() != version) {
            return Optional.empty();
        }
        ready = null;
        return Optional.of(made);
    }
}
