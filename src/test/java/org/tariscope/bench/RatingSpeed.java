package org.tariscope.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.tariscope.rating.Call;
import org.tariscope.rating.Explained;
import org.tariscope.rating.Outcome;
import org.tariscope.rating.PriceList;
import org.tariscope.rating.UsedSeconds;

/** How many calls one thread prices in a second, with 1,000, 170,000 and 1,000,000 prefixes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 40, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-Xmx3g")
public class RatingSpeed {
    private static final int CALLS = 1 << 16;
    private static final UsedSeconds USED = tariff -> 400;

    /** How many prefixes the price list has. */
    @Param({"1000", "170000", "1000000"})
    public int prefixes;

    /** How many tariffs they lead to. */
    @Param("1000")
    public int tariffs;

    private PriceList list = PriceList.builder(0).build();
    private Call[] calls = {};
    private int next;

    /** Makes the list and the calls. */
    @Setup
    public void load() {
        RatingData data = new RatingData(prefixes, tariffs);
        list = data.list();
        calls = data.calls(CALLS);
    }

    /** A call without its steps. */
    @Benchmark
    public Outcome price() {
        next = (next + 1) & (CALLS - 1);
        return list.price(calls[next], RatingData.PLANS[next & 1], USED);
    }

    /** A call with its steps. */
    @Benchmark
    public Explained explain() {
        next = (next + 1) & (CALLS - 1);
        return list.explain(calls[next], RatingData.PLANS[next & 1], USED);
    }

    /**
     * Prints a line for each size: the mean, and the best fifth of a second, in which nothing else disturbed; by the best, how
     * much longer a call takes than in the smallest list.
     */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new ArrayList<>();
        results.addAll(new Runner(options("price").build()).run());
        results.addAll(new Runner(options("price")
                        .param("prefixes", "1000000")
                        .param("tariffs", "20000")
                        .build())
                .run());
        results.addAll(new Runner(options("explain").param("prefixes", "170000").build()).run());
        double first = 0;
        for (RunResult result : results) {
            double speed = best(result);
            first = first == 0 ? speed : first;
            System.out.print(line(result, first / speed));
        }
    }

    private static ChainedOptionsBuilder options(String method) {
        return new OptionsBuilder()
                .include(RatingSpeed.class.getName() + "\\." + method + "$")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }

    private static double best(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMax();
    }

    private static String line(RunResult result, double ratio) {
        boolean steps = result.getPrimaryResult().getLabel().equals("explain");
        return String.format(
                Locale.ROOT,
                "%,9d prefixes, %,6d tariffs%s %,10.0f ± %,.0f calls/s, best %,10.0f  %,.0f B a call  ratio %.2f%n",
                Integer.valueOf(result.getParams().getParam("prefixes")),
                Integer.valueOf(result.getParams().getParam("tariffs")),
                steps ? ", with steps" : "            ",
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                best(result),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore(),
                ratio);
    }
}
