package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariscope.tariff.PriceListWritten;

/** Makes the next price list before a large change is committed, so that nobody waits for it. */
@ApplicationScoped
class NextPrices {
    private final Map<PriceListWritten, PriceTable> uncommitted = new ConcurrentHashMap<>();
    private volatile PriceTable ready;

    void prepare(@Observes PriceListWritten change) {
        try {
            uncommitted.put(change, PriceTableReader.read(change.connection()));
        } catch (SQLException failed) {
            throw new IllegalStateException("The next price list could not be read", failed);
        }
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) PriceListWritten change) {
        ready = uncommitted.remove(change);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_FAILURE) PriceListWritten change) {
        uncommitted.remove(change);
    }

    /** The price list of this version, where it was made already; it is given once. */
    Optional<PriceTable> ofVersion(long version) {
        PriceTable made = ready;
        if (made == null || made.version() != version) {
            return Optional.empty();
        }
        ready = null;
        return Optional.of(made);
    }
}
