package org.tariscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Quotes of one client, one after the other: in peace, and while something else goes on. */
final class QuotesBeside {
    private static final int SETTLING = 3_000;
    private static final int IN_PEACE = 6_000;

    private final DeckServer server;
    private final int provider;
    private final List<Double> peace;

    private QuotesBeside(DeckServer server, int provider) throws Exception {
        this.server = server;
        this.provider = provider;
        quotes(SETTLING);
        peace = quotes(IN_PEACE);
    }

    /** Those by the prices of this provider, first in peace. */
    static QuotesBeside ofProvider(DeckServer server, int provider) throws Exception {
        QuotesBeside quotes = new QuotesBeside(server, provider);
        System.out.printf(
                Locale.ROOT,
                "quotes: half within %.2f ms, p99 %.2f ms in peace  ratio 1.00%n",
                Timed.median(quotes.peace),
                Timed.percentile(quotes.peace, 99));
        return quotes;
    }

    /** Quotes for as long as the work takes. */
    void beside(String what, Timed work) throws Exception {
        List<Double> beside = quotesWhile(work);
        System.out.printf(
                Locale.ROOT,
                "quotes beside %s: half within %.2f ms, p99 %.2f ms (%d, longest %.1f ms)  ratio %.2f%n",
                what,
                Timed.median(beside),
                Timed.percentile(beside, 99),
                beside.size(),
                Timed.percentile(beside, 100),
                Timed.percentile(beside, 99) / Timed.percentile(peace, 99));
    }

    private List<Double> quotesWhile(Timed work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> working = CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            } finally {
                over.set(true);
            }
        });
        List<Double> beside = new ArrayList<>();
        while (!over.get()) {
            beside.addAll(quotes(50));
        }
        working.join();
        return beside;
    }

    /** How long each of them takes, milliseconds. */
    private List<Double> quotes(int count) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            millis.add(Timed.seconds(() -> server.quote(provider)) * 1000);
        }
        return millis;
    }
}
