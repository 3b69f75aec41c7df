package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps encoded answers of methods that many clients read and few change. An answer is found again only under the state of
 * the data that it was made from, so that it is never stale; the least recently used go when the cache is full.
 */
@ApplicationScoped
public class AnswerCache {
    /** Bytes kept in all. */
    private static final long CAPACITY = 64L * 1024 * 1024;

    private final Map<Key, Encoded> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    @Inject
    AnswerEncoder encoder;

    @Inject
    ApiRequest request;

    private record Key(String method, Format format, Map<String, String> parameters, String state) {}

    /**
     * The answer to the request under way.
     *
     * @param state names the state of the data: equal states give equal answers
     */
    public Answer answer(String state, Supplier<? extends Answer> question) {
        Key key = new Key(
                request.method().name(), request.format(), request.parameters().canonical(), state);
        Encoded known = find(key);
        return known != null ? known : keep(key, encode(question.get()));
    }

    private Encoded encode(Answer answer) {
        byte[] plain = encoder.encode(
                answer,
                request.format(),
                request.method().root(),
                request.method().row());
        return new Encoded(plain, Gzip.of(plain), tag(plain));
    }

    private synchronized Encoded find(Key key) {
        return kept.get(key);
    }

    private synchronized Encoded keep(Key key, Encoded answer) {
        Encoded before = kept.put(key, answer);
        size += weight(answer) - (before == null ? 0 : weight(before));
        for (Iterator<Encoded> eldest = kept.values().iterator(); size > CAPACITY && eldest.hasNext(); ) {
            size -= weight(eldest.next());
            eldest.remove();
        }
        return answer;
    }

    private static long weight(Encoded answer) {
        return answer.plain().length + answer.gzipped().length + 256L;
    }

    private static String tag(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
