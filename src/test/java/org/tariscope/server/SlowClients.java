package org.tariscope.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;

/** Clients of many addresses that send a log-in's body byte by byte and come again when they are turned away. */
final class SlowClients implements AutoCloseable {
    private static final List<String> PATHS = List.of("/api/auth", "/api/auth/xml");

    private final Socket[] sockets;

    SlowClients(int count) throws IOException {
        this.sockets = new Socket[count];
        for (int i = 0; i < count; i++) {
            sockets[i] = open(i);
        }
    }

    private Socket open(int number) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress("127.34.0." + (number % 100 + 1), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", ServerUnderTest.port()));
        socket.getOutputStream()
                .write(Outcome.raw("POST " + PATHS.get(number % PATHS.size())
                        + " HTTP/1.1|Host: h|Content-Type: application/json|Content-Length: 4000||{"));
        return socket;
    }

    /** One byte more from each, whether it has been turned away or not. */
    void trickle() {
        for (Socket socket : sockets) {
            try {
                socket.getOutputStream().write(' ');
            } catch (IOException gone) {
                // It was turned away, and the server has closed the connection.
            }
        }
    }

    /** How many have an answer, or found their connection closed. */
    long turnedAway() {
        return Arrays.stream(sockets).filter(SlowClients::isAnswered).count();
    }

    private static boolean isAnswered(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() >= -1;
        } catch (SocketTimeoutException notYet) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : Arrays.asList(sockets)) {
            socket.close();
        }
    }
}
