package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the price list in memory, and reads it again when its version has moved. Outside the caller's transaction, which
 * would hold on to its connection until it ends: who waits for a reading has none.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PriceTables {
    private final ReentrantLock reading = new ReentrantLock();
    private volatile PriceTable latest;

    @Inject
    StoredPrices stored;

    @Inject
    NextPrices next;

    /** The price list as it was committed last: whoever has changed it finds his change. */
    PriceTable current() {
        long version = stored.version();
        PriceTable known = latest;
        return known != null && known.version() == version ? known : readOnce(version);
    }

    private PriceTable readOnce(long version) {
        reading.lock();
        try {
            if (latest == null || latest.version() != version) {
                latest = next.ofVersion(version).orElseGet(stored::read);
            }
            return latest;
        } finally {
            reading.unlock();
        }
    }
}
