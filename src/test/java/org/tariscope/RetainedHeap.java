package org.tariscope;

import java.lang.ref.Reference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How many bytes of heap an object keeps from being collected, by the difference that it makes. */
public final class RetainedHeap {
    private RetainedHeap() {}

    /** Makes the object, fills it, and compares the heap in use before and after. */
    public static <T> long of(Supplier<T> maker, Consumer<T> filler) {
        long before = inUse();
        T object = maker.get();
        filler.accept(object);
        long after = inUse();
        Reference.reachabilityFence(object);
        return after - before;
    }

    /** The least of a few: what a background thread has just allocated is not counted twice. */
    private static long inUse() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
