package org.tariscope.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tariscope.http.DataState;
import org.tariscope.http.RecentVersion;

/** Names the state of the services that answers are made from: their version, looked up at least every second. */
@ApplicationScoped
class ServiceListState implements DataState {
    static final String DATA = "service list";

    @Inject
    Services services;

    private final RecentVersion version = new RecentVersion();

    @Override
    public String data() {
        return DATA;
    }

    @Override
    public String name() {
        return Long.toString(version.get(services::version));
    }
}
