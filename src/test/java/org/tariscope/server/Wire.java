package org.tariscope.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * HTTP/1.1 over a plain socket, so that a test decides each byte that is sent and the loopback address that it comes from.
 */
public final class Wire {
    private static final int TIMEOUT_MILLIS = 30_000;

    private Wire() {}

    /** What came back; header names are compared without regard to case. */
    public record Reply(int status, Map<String, List<String>> headers, byte[] bytes) {
        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        /** The last segment of a problem's type; empty where the body is no problem. */
        public String problem() {
            int start = body().indexOf("urn:tariscope:problem:");
            return start < 0
                    ? ""
                    : body().substring(start + "urn:tariscope:problem:".length())
                            .split("[\"<]", 2)[0];
        }
    }

    /** Sends exactly these bytes from this address and reads one reply. */
    public static Reply send(String from, byte[] request) {
        return send(from, ServerUnderTest.port(), request);
    }

    static Reply send(String from, int port, byte[] request) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            return exchange(socket, request);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends exactly these bytes on an open connection and reads one reply. */
    static Reply exchange(Socket socket, byte[] request) throws IOException {
        socket.setSoTimeout(TIMEOUT_MILLIS);
        sendTolerantly(socket, request);
        return read(socket.getInputStream(), new String(request, 0, 4, StandardCharsets.ISO_8859_1));
    }

    /** A server may refuse and close before it has read all of a large request. */
    private static void sendTolerantly(Socket socket, byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException closedEarly) {
            if (socket.isInputShutdown()) {
                throw closedEarly;
            }
        }
    }

    private static Reply read(InputStream in, String verb) throws IOException {
        String statusLine = line(in);
        if (statusLine.isEmpty()) {
            throw new IOException("The server closed the connection without an answer");
        }
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).trim(), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        if (verb.equals("HEAD") || status == 204 || status == 304) {
            return new Reply(status, headers, new byte[0]);
        }
        return new Reply(status, headers, body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("Content-Length")) {
            return in.readNBytes(Integer.parseInt(headers.get("Content-Length").get(0)));
        }
        if (!headers.containsKey("Transfer-Encoding")) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].trim(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
