package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.tariscope.http.DataState;
import org.tariscope.http.RecentVersion;

/**
 * Names the state of the price list that answers are made from: its version, looked up at least every second, and the day,
 * because a new day brings other prices into force.
 */
@ApplicationScoped
class PriceListState implements DataState {
    static final String DATA = "price list";

    @Inject
    Tariffs tariffs;

    @Inject
    Clock clock;

    private final RecentVersion version = new RecentVersion();

    /** Whoever has changed the list sees his change at once; the other servers of a database, within the second. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PriceListChanged change) {
        version.forget();
    }

    @Override
    public String data() {
        return DATA;
    }

    @Override
    public String name() {
        return version.get(tariffs::version) + " " + LocalDate.now(clock);
    }
}
