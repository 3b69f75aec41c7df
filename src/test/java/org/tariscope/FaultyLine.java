package org.tariscope;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a MariaDB on this machine. It hands on what comes, command by command, until a fault says otherwise. */
public final class FaultyLine implements AutoCloseable {
    private final ServerSocket listener;
    private final int databasePort;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    private interface Work {
        void run() throws IOException;
    }

    public FaultyLine(int databasePort) {
        this.databasePort = databasePort;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        inBackground(this::accept);
    }

    /** Of one of the databases, through this line. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + listener.getLocalPort() + "/" + database;
    }

    /** Lets it happen when it comes to it. */
    public Fault expect(Fault fault) {
        faults.add(fault);
        return fault;
    }

    /** Nothing goes wrong any more; what hangs, hangs. */
    public void mend() {
        faults.clear();
    }

    private void accept() throws IOException {
        while (true) {
            Socket server = listener.accept();
            Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
            sockets.add(server);
            sockets.add(database);
            server.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            Connection connection = new Connection(server, database);
            inBackground(connection::handCommandsOn);
            inBackground(connection::handAnswersOn);
        }
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // The line's end, or one of its connections'; those who use it notice for themselves.
                    }
                },
                "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** One connection of the server under test, and what has gone wrong with it. */
    private final class Connection {
        private final Socket server;
        private final Socket database;
        private volatile Fault.Kind broken;

        Connection(Socket server, Socket database) {
            this.server = server;
            this.database = database;
        }

        void handCommandsOn() throws IOException {
            DataInputStream commands = new DataInputStream(new BufferedInputStream(server.getInputStream()));
            try {
                while (broken == null) {
                    byte[] packet = packet(commands);
                    String text = new String(packet, 4, packet.length - 4, StandardCharsets.UTF_8);
                    broken = faults.stream()
                            .filter(fault -> fault.strikes(this, text))
                            .map(Fault::kind)
                            .findFirst()
                            .orElse(null);
                    if (broken == null || broken.reachesDatabase()) {
                        database.getOutputStream().write(packet);
                    }
                }
            } finally {
                if (broken == null || broken == Fault.Kind.CUT_BEFORE) {
                    hangUp();
                }
            }
        }

        /** Three bytes of length, the lowest first, one that counts, and the command. */
        private static byte[] packet(DataInputStream commands) throws IOException {
            byte[] head = new byte[4];
            commands.readFully(head);
            int length = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
            byte[] packet = new byte[4 + length];
            System.arraycopy(head, 0, packet, 0, 4);
            commands.readFully(packet, 4, length);
            return packet;
        }

        void handAnswersOn() throws IOException {
            InputStream answers = database.getInputStream();
            byte[] bytes = new byte[8192];
            try {
                for (int read = answers.read(bytes); read >= 0; read = answers.read(bytes)) {
                    if (broken == Fault.Kind.CUT_AFTER) {
                        return;
                    }
                    if (broken == null) {
                        server.getOutputStream().write(bytes, 0, read);
                    }
                }
            } finally {
                if (broken == null || !broken.hangs()) {
                    hangUp();
                }
            }
        }

        private void hangUp() throws IOException {
            server.close();
            database.close();
        }
    }
}
