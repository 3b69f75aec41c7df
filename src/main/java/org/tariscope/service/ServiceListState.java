package org.tariscope.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tariscope.http.DataState;

/** Names the state of the services that answers are made from: their version, looked up at least every second. */
@ApplicationScoped
class ServiceListState implements DataState {
    static final String DATA = "service list";

    private static final long MAX_AGE_NANOS = 1_000_000_000L;

    @Inject
    Services services;

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
            last = new Known(services.version(), now);
            known = last;
        }
        return Long.toString(last.version());
    }
}
