package org.tariscope.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A token bucket for each key, on the monotonic clock; the keys that were quiet longest are forgotten first. */
public final class RateLimiter {
    private static final double NANOS = 1e9;

    private final double perNano;
    private final double burst;
    private final LongSupplier nanoTime;
    private final Map<Object, Bucket> buckets;

    private static final class Bucket {
        private double tokens;
        private long filledAt;

        private Bucket(double tokens, long filledAt) {
            this.tokens = tokens;
            this.filledAt = filledAt;
        }
    }

    /**
     * @param perSecond how many are allowed in the long run
     * @param burst how many are allowed at once
     * @param maxKeys how many keys are remembered
     */
    public RateLimiter(int perSecond, int burst, int maxKeys) {
        this(perSecond, burst, maxKeys, System::nanoTime);
    }

    RateLimiter(int perSecond, int burst, int maxKeys, LongSupplier nanoTime) {
        this.perNano = perSecond / NANOS;
        this.burst = burst;
        this.nanoTime = nanoTime;
        this.buckets = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Bucket> eldest) {
                return size() > maxKeys;
            }
        };
    }

    /** Takes one from the key's bucket, if there is one left. */
    public synchronized boolean allows(Object key) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(key, unknown -> new Bucket(burst, now));
        bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.filledAt) * perNano);
        bucket.filledAt = now;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens--;
        return true;
    }
}
