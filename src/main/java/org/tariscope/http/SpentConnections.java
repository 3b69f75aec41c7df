package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Connections that a refusal has ended: what still comes on one of them was sent before its sender could know, or stands
 * behind a body whose end nobody can tell. Payara hands such requests to the application although it was told to close, or
 * has closed.
 */
@ApplicationScoped
class SpentConnections {
    private static final int MOST = 10_000;

    private final Map<String, Boolean> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Lets nothing more come from the connection of this request. */
    synchronized void add(HttpServletRequest request) {
        latest.put(id(request), true);
    }

    synchronized boolean contains(HttpServletRequest request) {
        return latest.containsKey(id(request));
    }

    private static String id(HttpServletRequest request) {
        return request.getServletConnection().getConnectionId();
    }
}
