package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** A listener whose address stands in requests, and to which nobody may come for that. */
public final class Unvisited implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 100;

    private final ServerSocket listener;

    public Unvisited() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Where it listens, with a scheme of the caller's choice. */
    public String url(String scheme) {
        return scheme + "://127.0.0.1:" + listener.getLocalPort() + "/x";
    }

    public void assertNobodyCame() throws IOException {
        assertThat(somebodyCame()).as("a connection from the server").isFalse();
    }

    private boolean somebodyCame() throws IOException {
        try {
            listener.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
