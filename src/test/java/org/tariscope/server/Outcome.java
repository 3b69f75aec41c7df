package org.tariscope.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** What a connection gave back until it was closed or fell silent. */
record Outcome(String text, boolean closed) {

    /** Opens a connection. */
    interface Opening {
        Socket open() throws IOException;
    }

    /** Of this request, in which a vertical line stands for a line end, on a connection of its own. */
    static Outcome of(Opening opening, int patienceMillis, String request) {
        try (Socket socket = opening.open()) {
            socket.setSoTimeout(patienceMillis);
            socket.getOutputStream().write(raw(request));
            return of(socket.getInputStream());
        } catch (IOException closedAtOnce) {
            return new Outcome("", true);
        }
    }

    private static Outcome of(InputStream in) throws IOException {
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

    static byte[] raw(String text) {
        return text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    int answers() {
        return text.split("HTTP/1\\.", -1).length - 1;
    }
}
