package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that a proxy and a server might take apart differently: no request hides in another, and slow ones stop nobody. */
@ExtendWith(ServerUnderTest.class)
class FramingIT {
    private static final int PATIENCE_MILLIS = 1000;
    private static final int SLOW_CLIENTS = 40;
    private static final String HIDDEN =
            "GET /api/hidden HTTP/1.1|Host: h|X-Request-Id: hidden-request|Connection: close||";

    /** What a connection gave back until it was closed or fell silent. */
    private record Outcome(String text, boolean closed) {
        int answers() {
            return text.split("HTTP/1\\.", -1).length - 1;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "X-\0A: ab|Content-Length: 2||{}"
            })
    void ambiguousFramingEndsTheConnectionWith400(String rest) {
        Outcome outcome = exchange("POST /api/auth HTTP/1.1|Host: localhost|" + rest + HIDDEN);
        assertThat(outcome.text()).startsWith("HTTP/1.1 400 ").doesNotContain("hidden-request");
        assertThat(outcome.answers()).as(outcome.text()).isEqualTo(1);
        assertThat(outcome.closed()).isTrue();
        assertThat(outcome.text()).doesNotContainIgnoringCase("<html").doesNotContain("Exception");
    }

    /** Here the servers differ: some read on, some refuse. None answers what is hidden, none answers with success. */
    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "\u0016\u0003\u0001|Host: h||"
            })
    void nothingHiddenIsExecuted(String request) {
        Outcome outcome = exchange(request);
        assertThat(outcome.answers()).as(outcome.text()).isLessThanOrEqualTo(1);
        assertThat(outcome.text()).doesNotContain(" 200 ", "hidden-request").doesNotContainIgnoringCase("<html");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void hugeRequestLineAndHeadersAreAnsweredOrRefused(int length) {
        String long_ = "a".repeat(length);
        for (String request : List.of(
                "GET /api/" + long_ + " HTTP/1.1|Host: h||", "GET /api/claims HTTP/1.1|Host: h|X-A: " + long_ + "||")) {
            Outcome outcome = exchange(request);
            assertThat(outcome.answers()).as(outcome.text()).isLessThanOrEqualTo(1);
            assertThat(outcome.text()).doesNotContain(" 200 ", " 500 ").doesNotContainIgnoringCase("<html");
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() {
        Outcome outcome = exchange("GET /api/claims HTTP/1.1|Host: h|X-Request-Id: first-request||" + HIDDEN);
        assertThat(outcome.answers()).isEqualTo(2);
        assertThat(outcome.text().indexOf("first-request"))
                .isLessThan(outcome.text().indexOf("hidden-request"));
    }

    @ParameterizedTest
    @CsvSource({"/api/auth", "/api/auth/xml"})
    void slowBodiesStopNobodyElse(String path) throws IOException {
        // Before the slow clients come: they may take all places for bodies of callers without a token.
        String token = Users.demo();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                slow.add(slowClient(path, "127.31.0." + (i % 5 + 1)));
            }
            for (int i = 0; i < 10; i++) {
                for (Socket client : slow) {
                    trickle(client);
                }
                long start = System.nanoTime();
                Wire.Reply reply =
                        Request.get("/api/tariscope/version").token(token).send();
                assertThat(reply.status()).isEqualTo(200);
                assertThat((System.nanoTime() - start) / 1_000_000)
                        .as("milliseconds")
                        .isLessThan(5000);
            }
        } finally {
            for (Socket client : slow) {
                client.close();
            }
        }
        assertThat(Users.logIn(Users.DEMO, ServerUnderTest.PASSWORD, "127.31.0.9"))
                .isNotEmpty();
    }

    private static Socket slowClient(String path, String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", ServerUnderTest.port()));
        socket.getOutputStream()
                .write(raw(
                        "POST " + path + " HTTP/1.1|Host: h|Content-Type: application/json|Content-Length: 4000||{"));
        return socket;
    }

    private static void trickle(Socket client) {
        try {
            client.getOutputStream().write(' ');
        } catch (IOException refused) {
            // One that the server has turned away already.
        }
    }

    private static Outcome exchange(String request) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.31.1.1", 0));
            socket.connect(new InetSocketAddress("127.0.0.1", ServerUnderTest.port()));
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(raw(request));
            return outcome(socket.getInputStream());
        } catch (IOException closedAtOnce) {
            return new Outcome("", true);
        }
    }

    private static Outcome outcome(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean closed = true;
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
            }
        } catch (SocketTimeoutException silent) {
            closed = false;
        } catch (IOException reset) {
            closed = true;
        }
        return new Outcome(bytes.toString(StandardCharsets.UTF_8), closed);
    }

    private static byte[] raw(String text) {
        return text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
