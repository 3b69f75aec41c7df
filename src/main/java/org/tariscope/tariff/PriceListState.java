package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.tariscope.http.DataState;

/**
 * Names the state of the price list that answers are made from: its version, looked up at least every second, and the day,
 * because a new day brings other prices into force.
 */
@ApplicationScoped
class PriceListState implements DataState {
    static final String DATA = "price list";

    private static final long MAX_AGE_NANOS = 1_000_000_000L;

    @Inject
    Tariffs tariffs;

    @Inject
    Clock clock;

    private volatile Known known;

    private record Known(long version, long readAt) {}

    @Override
    public String data() {
        return DATA;
    }

    @Override
    public String name() {
        long now = System.nanoTime();
        Known last = known;
        if (last == null || now - last.readAt() >= MAX_AGE_NANOS) {
            last = new Known(tariffs.version(), now);
            known = last;
        }
        return last.version() + " " + LocalDate.now(clock);
    }
}
