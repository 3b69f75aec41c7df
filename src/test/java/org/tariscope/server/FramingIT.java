package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that a proxy and a server might take apart differently: no request hides in another. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_SERVER)
class FramingIT {
    private static final int PATIENCE_MILLIS = 1000;

    @ParameterizedTest
    @MethodSource("org.tariscope.server.FramingRows#ambiguous")
    void ambiguousFramingEndsTheConnectionWith400(String request) {
        Outcome outcome = exchange(request);
        assertThat(outcome.text()).startsWith("HTTP/1.1 400 ").doesNotContain("hidden-request");
        assertThat(outcome.answers()).as(outcome.text()).isEqualTo(1);
        assertThat(outcome.closed()).isTrue();
        assertThat(outcome.text()).doesNotContainIgnoringCase("<html").doesNotContain("Exception");
    }

    @Test
    void nothingHiddenIsExecuted() throws Exception {
        FramingRows.each(FramingRows.odd(), request -> {
            Outcome outcome = exchange(request);
            assertThat(outcome.answers()).as(request + outcome.text()).isLessThanOrEqualTo(1);
            assertThat(outcome.text())
                    .as(request)
                    .doesNotContain(" 200 ", "hidden-request")
                    .doesNotContainIgnoringCase("<html");
        });
    }

    @Test
    void hugeRequestLineAndHeadersAreAnsweredOrRefused() throws Exception {
        List<String> requests = Stream.of(10_000, 100_000)
                .map("a"::repeat)
                .flatMap(many -> Stream.of(
                        "GET /api/" + many + " HTTP/1.1|Host: h||",
                        "GET /api/claims HTTP/1.1|Host: h|X-A: " + many + "||"))
                .toList();
        FramingRows.each(requests, request -> {
            Outcome outcome = exchange(request);
            assertThat(outcome.answers()).as(outcome.text()).isLessThanOrEqualTo(1);
            assertThat(outcome.text()).doesNotContain(" 200 ", " 500 ").doesNotContainIgnoringCase("<html");
        });
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() {
        Outcome outcome =
                exchange("GET /api/claims HTTP/1.1|Host: h|X-Request-Id: first-request||" + FramingRows.HIDDEN);
        assertThat(outcome.answers()).isEqualTo(2);
        assertThat(outcome.text().indexOf("first-request"))
                .isLessThan(outcome.text().indexOf("hidden-request"));
    }

    private static Outcome exchange(String request) {
        return Outcome.of(FramingIT::connected, PATIENCE_MILLIS, request);
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress("127.31.1.1", 0));
        socket.connect(new InetSocketAddress("127.0.0.1", ServerUnderTest.port()));
        return socket;
    }
}
