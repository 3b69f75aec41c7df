package org.tariscope.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Requests whose end or head two parties might see differently, and another hidden behind each. A vertical line stands for
 * a line end.
 */
final class FramingRows {
    static final String HIDDEN = "GET /api/hidden HTTP/1.1|Host: h|X-Request-Id: hidden-request|Connection: close||";

    private static final int AT_ONCE = 8;

    private FramingRows() {}

    /** Checks several at once, since a server may wait for more of what it takes for unfinished. */
    static void each(List<String> rows, Consumer<String> check) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> checks = new ArrayList<>();
            rows.forEach(row -> checks.add(threads.submit(() -> check.accept(row))));
            for (Future<?> checked : checks) {
                checked.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What ends the connection with 400. */
    static List<String> ambiguous() {
        return List.of(
                        "Content-Length: 6|Transfer-Encoding: chunked||0||",
                        "Transfer-Encoding: chunked|Content-Length: 6||0||",
                        "Content-Length: 2|Content-Length: 2||{}",
                        "Content-Length: 2|Content-Length: 40||{}",
                        "Content-Length: 2, 2||{}",
                        "Content-Length: +2||{}",
                        "Content-Length: -1||{}",
                        "Content-Length: 0x2||{}",
                        "Content-Length: 99999999999999999999||{}",
                        "Transfer-Encoding: xchunked||0||",
                        "Content-Length: 2|Transfer-Encoding: xchunked||{}",
                        "Transfer-Encoding: identity, chunked||0||",
                        "Transfer-Encoding: chunked, identity||0||",
                        "Transfer-Encoding: chunked|Transfer-Encoding: identity||0||",
                        "Content-Length: 2|Transfer-Encoding:\u000bchunked||{}",
                        "Content-Length : 2||{}",
                        "Content-Length: 2|Transfer-Encoding : chunked||{}",
                        "Host: other|Content-Length: 2||{}",
                        "X-A: a\0b|Content-Length: 2||{}",
                        "X-\0A: ab|Content-Length: 2||{}")
                .stream()
                .map(rest -> "POST /api/auth HTTP/1.1|Host: localhost|" + rest + HIDDEN)
                .toList();
    }

    /** Here servers and proxies differ: some read on, some refuse. None answers what is hidden, none answers with success. */
    static List<String> odd() {
        return List.of(
                "POST /api/auth HTTP/1.1|Host: h|Transfer-Encoding: chunked||zz|{}|0||" + HIDDEN,
                "POST /api/auth HTTP/1.1|Host: h|Transfer-Encoding: chunked||0x2|{}|0||" + HIDDEN,
                "POST /api/auth HTTP/1.1|Host: h|Transfer-Encoding: chunked||-2|{}|0||" + HIDDEN,
                "POST /api/auth HTTP/1.1|Host: h|Transfer-Encoding: chunked||fffffffffffffffff|{}|0||" + HIDDEN,
                "GET /api/claims HTTP/1.1\nHost: h\n\n",
                "GET /api/claims HTTP/1.1|Host: h\nX-A: b||",
                "GET /api/claims HTTP/1.1|Host: h\rX-A: b||",
                "GET /api/claims HTTP/1.1|Host: h|X-A: a| b||",
                "GET /api/claims HTTP/1.1| Host: h||",
                "GET /api/claims HTTP/1.1||",
                "GET /api/claims||",
                "GET /||",
                "GET /api/claims HTTP/9.9|Host: h||",
                "GET /api/claims XTTP/1.1|Host: h||",
                "PRI * HTTP/2.0||SM||",
                "GET  HTTP/1.1|Host: h||",
                "GET http://evil.example/api/claims HTTP/1.1|Host: h||",
                "G<T /api/claims HTTP/1.1|Host: h||",
                "\u0016\u0003\u0001|Host: h||");
    }
}
