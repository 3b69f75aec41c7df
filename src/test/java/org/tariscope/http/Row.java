package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One row of a catalogue of inputs. What is expected is the code of a problem, with the names of the wrong parameters if
 * it has any ({@code type:id}, {@code invalid-parameters:id,count}), or values that differ from the defaults
 * ({@code {id=7}}).
 */
record Row(String name, byte[] bytes, String expected) {
    private static final Duration SLOWEST = Duration.ofMillis(250);
    private static final Duration SLOWEST_OF_THE_LARGEST = Duration.ofSeconds(1);
    private static final int LARGE = 1_000_000;

    static Row of(String name, String text, String expected) {
        return new Row(name, text.getBytes(StandardCharsets.UTF_8), expected);
    }

    static Row of(String text, String expected) {
        return of(text, text, expected);
    }

    /** Reads the row and checks the outcome, and with warm code how long that takes. */
    void check(Function<byte[], Parameters> reader) {
        assertThat(outcome(reader)).as(name).isEqualTo(expected);
        assertThat(fastest(3, reader)).as(name).isLessThan(bytes.length < LARGE ? SLOWEST : SLOWEST_OF_THE_LARGEST);
    }

    /** The processor's time, not the clock's, and the least of some tries: a busy machine is not the reader's fault. */
    Duration fastest(int tries, Function<byte[], Parameters> reader) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            long start = threads.getCurrentThreadCpuTime();
            outcome(reader);
            fastest = Math.min(fastest, threads.getCurrentThreadCpuTime() - start);
        }
        return Duration.ofNanos(fastest);
    }

    private String outcome(Function<byte[], Parameters> reader) {
        try {
            return given(reader.apply(bytes));
        } catch (Refusal refusal) {
            String names = String.join(
                    ",", refusal.errors().stream().map(BadValue::name).toList());
            return refusal.type().code() + (refusal.errors().isEmpty() ? "" : ":" + names);
        }
    }

    private static String given(Parameters parameters) {
        Map<String, String> values = new TreeMap<>(parameters.canonical());
        values.remove("recursive", "false");
        values.remove("direction", "All");
        values.remove("SubscriberId", "0");
        parameters.optionalText("password").ifPresent(password -> values.put("password", password));
        return values.toString().replace('\0', '!').replace('\u001F', '|');
    }

    @Override
    public String toString() {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    /** The bytes of texts in UTF-8 and of numbers and characters, one each. */
    static byte[] bytes(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof String text) {
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            } else {
                bytes.write(part instanceof Character sign ? sign : (Integer) part);
            }
        }
        return bytes.toByteArray();
    }
}
