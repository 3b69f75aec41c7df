package org.tariscope.sql;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that give up where a database sends more than any answer can hold: a driver keeps a whole row in memory, and one
 * row of a query can have as many megabytes as somebody cares to write. MariaDB's driver makes it by its name.
 */
public final class BoundedSocketFactory extends SocketFactory {
    private static final long MAX_BYTES = 4L * 1024 * 1024;

    /** The database sent too much. */
    private static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("More than any answer holds");
        }
    }

    /** Whether a failure comes from too much being sent. */
    static boolean isExceeded(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExceededException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Socket createSocket() {
        return new BoundedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unconnected();
    }

    private static UnsupportedOperationException unconnected() {
        return new UnsupportedOperationException("The driver connects its sockets itself");
    }

    private static final class BoundedSocket extends Socket {
        private InputStream bounded;

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (bounded == null) {
                bounded = new BoundedStream(super.getInputStream());
            }
            return bounded;
        }
    }

    private static final class BoundedStream extends FilterInputStream {
        private long left = MAX_BYTES;

        BoundedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            count(1);
            return sign;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws ExceededException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ExceededException();
            }
        }
    }
}
