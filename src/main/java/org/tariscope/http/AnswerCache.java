package org.tariscope.http;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps encoded answers of methods that many clients read and few change. An answer is found again only under the state of
 * the data that it was made from, so that it is never stale; the least recently used go when the cache is full.
 */
@ApplicationScoped
public class AnswerCache {
    /** Bytes kept in all. */
    private static final long CAPACITY = 64L * 1024 * 1024;

    private final Map<AnswerKey, Encoded> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, DataState> states = new HashMap<>();
    private long size;

    @Inject
    @Any
    Instance<DataState> known;

    @PostConstruct
    void findStates() {
        known.forEach(state -> states.put(state.data(), state));
    }

    /** Sends the kept answer, where there is one; else the method has to be run. */
    public boolean answers(ApiRequest request, String verb, HttpServletResponse response) throws IOException {
        if (request.method().keptWhile().isEmpty()) {
            return false;
        }
        DataState state = states.get(request.method().keptWhile().get());
        AnswerKey key = new AnswerKey(
                request.method().name(), request.format(), request.parameters().canonical(), state.name());
        Encoded answer = find(key);
        if (answer == null || !verb.equals("GET")) {
            request.keepAs(key);
            return false;
        }
        send(Delivery.of(answer, request), request.format(), response);
        return true;
    }

    private static void send(Delivery delivery, Format format, HttpServletResponse response) throws IOException {
        response.setStatus(delivery.status());
        delivery.headers().forEach(response::setHeader);
        if (delivery.status() == HttpServletResponse.SC_OK) {
            response.setContentType(format.contentType());
            response.setContentLength(delivery.body().length);
            response.getOutputStream().write(delivery.body());
        }
    }

    /** Keeps what was answered. */
    Encoded keep(AnswerKey key, byte[] plain) {
        Encoded answer = new Encoded(plain, Gzip.of(plain), tag(plain));
        put(key, answer);
        return answer;
    }

    private synchronized Encoded find(AnswerKey key) {
        return kept.get(key);
    }

    private synchronized void put(AnswerKey key, Encoded answer) {
        Encoded before = kept.put(key, answer);
        size += weight(answer) - (before == null ? 0 : weight(before));
        for (Iterator<Encoded> eldest = kept.values().iterator(); size > CAPACITY && eldest.hasNext(); ) {
            size -= weight(eldest.next());
            eldest.remove();
        }
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
