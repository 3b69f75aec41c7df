package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the requests of each API user in memory, until somebody takes the counts away to add them up. */
@ApplicationScoped
public class UserRequests {
    private static final int ERRORS = 400;

    private final Map<Long, Counts> counts = new ConcurrentHashMap<>();

    /**
     * What an API user has sent.
     *
     * @param refusals those that were answered 401, 403 or 429
     * @param errors those that were answered with another problem
     */
    public record Sent(long userId, long requests, long refusals, long errors) {}

    private static final class Counts {
        private final AtomicLong requests = new AtomicLong();
        private final AtomicLong refusals = new AtomicLong();
        private final AtomicLong errors = new AtomicLong();
    }

    void count(ApiRequest request, int status) {
        if (request.sender().isEmpty()) {
            return;
        }
        Counts own = counts.computeIfAbsent(request.sender().getAsLong(), id -> new Counts());
        own.requests.incrementAndGet();
        if (status == 401 || status == 403 || status == 429) {
            own.refusals.incrementAndGet();
        } else if (status >= ERRORS) {
            own.errors.incrementAndGet();
        }
    }

    /** Takes away what was counted since the last time. */
    public List<Sent> take() {
        List<Sent> taken = new ArrayList<>();
        counts.forEach((user, own) -> {
            long requests = own.requests.getAndSet(0);
            if (requests > 0) {
                taken.add(new Sent(user, requests, own.refusals.getAndSet(0), own.errors.getAndSet(0)));
            }
        });
        return taken;
    }

    /** Puts back what could not be added up. */
    public void putBack(List<Sent> taken) {
        for (Sent each : taken) {
            Counts own = counts.computeIfAbsent(each.userId(), id -> new Counts());
            own.requests.addAndGet(each.requests());
            own.refusals.addAndGet(each.refusals());
            own.errors.addAndGet(each.errors());
        }
    }
}
