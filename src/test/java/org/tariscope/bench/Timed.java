package org.tariscope.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is timed. */
@FunctionalInterface
interface Timed {
    void run() throws Exception;

    /** How long it takes. */
    static double seconds(Timed work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
