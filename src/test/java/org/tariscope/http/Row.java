package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
        assertThat(fastest(reader)).as(name).isLessThan(bytes.length < LARGE ? SLOWEST : SLOWEST_OF_THE_LARGEST);
    }

    /** Of three tries: a pause of the machine is not the reader's. */
    private Duration fastest(Function<byte[], Parameters> reader) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            outcome(reader);
            fastest = Math.min(fastest, System.nanoTime() - start);
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
        ByteBuffer bytes = ByteBuffer.allocate(200);
        for (Object part : List.of(parts)) {
            if (part instanceof String text) {
                bytes.put(text.getBytes(StandardCharsets.UTF_8));
            } else {
                bytes.put(part instanceof Character sign ? (byte) sign.charValue() : ((Integer) part).byteValue());
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
