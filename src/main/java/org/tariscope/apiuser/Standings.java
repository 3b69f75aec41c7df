package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The standing of users for the access filter: read again at least each second, and at once after a change on this node, so
 * that a right that was withdrawn is refused on the next request.
 */
@ApplicationScoped
public class Standings {
    private static final long MAX_AGE_NANOS = 1_000_000_000L;
    private static final int MAX_USERS = 10_000;

    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    @Inject
    ApiUsers users;

    private record Known(Optional<Standing> standing, long readAt) {}

    /** The user's standing; empty where there is no such user (any more). */
    public Optional<Standing> of(long userId) {
        long now = System.nanoTime();
        Known last = known.get(userId);
        if (last != null && now - last.readAt() < MAX_AGE_NANOS) {
            return last.standing();
        }
        long before = changes.get();
        Optional<Standing> standing = users.standing(userId);
        keep(userId, new Known(standing, now), before);
        return standing;
    }

    /** What was read while something changed may be the state before; it is used once and not kept. */
    private void keep(long userId, Known fresh, long before) {
        if (known.size() >= MAX_USERS) {
            known.clear();
        }
        known.put(userId, fresh);
        if (changes.get() != before) {
            known.remove(userId);
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserChanged change) {
        changes.incrementAndGet();
        known.remove(change.userId());
    }
}
