package org.tariscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.runner.options.Options;
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
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 40, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
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
     * Measures all in turn, so many times as the argument says, so that what disturbs the machine for a while disturbs all; then
     * prints a line of each: the mean and the best fifth of a second, and how much longer a call takes than in the smallest list.
     */
    public static void main(String[] args) throws RunnerException {
        List<Measured> all = List.of(
                new Measured("price", 1_000, 1_000),
                new Measured("price", 170_000, 1_000),
                new Measured("price", 1_000_000, 1_000),
                new Measured("price", 1_000_000, 20_000),
                new Measured("explain", 170_000, 1_000));
        int rounds = Integer.parseInt(args[0]);
        for (int round = 0; round < rounds; round++) {
            for (Measured each : all) {
                each.run();
            }
        }
        all.forEach(each -> System.out.println(each.line(all.get(0))));
    }

    /** A list of one size, and what its rounds gave. */
    private record Measured(String method, int prefixes, int tariffs, List<RunResult> rounds) {
        Measured(String method, int prefixes, int tariffs) {
            this(method, prefixes, tariffs, new ArrayList<>());
        }

        void run() throws RunnerException {
            Options options = new OptionsBuilder()
                    .include(RatingSpeed.class.getName() + "\\." + method + "$")
                    .param("prefixes", String.valueOf(prefixes))
                    .param("tariffs", String.valueOf(tariffs))
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build();
            rounds.addAll(new Runner(options).run());
        }

        String line(Measured smallest) {
            double[] ratios = IntStream.range(0, rounds.size())
                    .mapToDouble(i -> smallest.mean(i) / mean(i))
                    .sorted()
                    .toArray();
            return String.format(
                    Locale.ROOT,
                    "%,9d prefixes, %,6d tariffs%s %,9.0f calls/s, best %,9.0f  %,5.0f B a call  by the means %.2f (%.2f to %.2f), by the best ratio %.2f",
                    prefixes,
                    tariffs,
                    method.equals("explain") ? ", with steps" : "            ",
                    IntStream.range(0, rounds.size())
                            .mapToDouble(this::mean)
                            .average()
                            .orElseThrow(),
                    best(),
                    rounds.get(0)
                            .getSecondaryResults()
                            .get("gc.alloc.rate.norm")
                            .getScore(),
                    ratios[ratios.length / 2],
                    ratios[0],
                    ratios[ratios.length - 1],
                    smallest.best() / best());
        }

        private double mean(int round) {
            return rounds.get(round).getPrimaryResult().getScore();
        }

        private double best() {
            return rounds.stream()
                    .mapToDouble(each -> each.getPrimaryResult().getStatistics().getMax())
                    .max()
                    .orElseThrow();
        }
    }
}
