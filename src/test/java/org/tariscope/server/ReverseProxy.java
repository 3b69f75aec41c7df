package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.tariscope.Folder;

/** A real proxy in front of the server under test, with the configuration that docs/ shows and other ports and paths. */
final class ReverseProxy implements AutoCloseable {
    /** Which proxy, and from which of the trusted addresses it calls. */
    enum Kind {
        NGINX("/usr/sbin/nginx", "docs/nginx.conf", "127.0.0.65"),
        HAPROXY("/usr/sbin/haproxy", "docs/haproxy.cfg", "127.0.0.66");

        private final Path program;
        private final Path document;
        private final String address;

        Kind(String program, String document, String address) {
            this.program = Path.of(program);
            this.document = Path.of(document);
            this.address = address;
        }

        boolean isInstalled() {
            return Files.isExecutable(program);
        }
    }

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final int port;
    private final Certificate certificate;
    private final Process process;

    private ReverseProxy(int port, Certificate certificate, Process process) {
        this.port = port;
        this.certificate = certificate;
        this.process = process;
    }

    static ReverseProxy start(Kind kind) throws Exception {
        Path folder = Folder.fresh(ServerUnderTest.folder()
                .resolveSibling(ServerUnderTest.name() + "-proxy")
                .resolve(kind.name()));
        Certificate certificate = Certificate.in(folder);
        int port = freePort();
        List<String> command =
                switch (kind) {
                    case NGINX -> nginx(kind, folder, certificate, port);
                    case HAPROXY -> haproxy(kind, folder, certificate, port);
                };
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ReverseProxy proxy = new ReverseProxy(port, certificate, process);
        proxy.awaitStart(log);
        return proxy;
    }

    private static List<String> nginx(Kind kind, Path folder, Certificate certificate, int port) throws IOException {
        Path document = write(
                folder,
                kind,
                Map.of(
                        "listen 443 ssl;",
                        "listen 127.0.0.1:" + port + " ssl;",
                        "/etc/ssl/tariscope.crt",
                        certificate.file("tariscope.crt").toString(),
                        "/etc/ssl/tariscope.key",
                        certificate.file("tariscope.key").toString(),
                        "server 127.0.0.1:8085;",
                        "server 127.0.0.1:" + ServerUnderTest.port() + ";"));
        String all =
                """
                daemon off;
                user root;
                error_log stderr warn;
                pid nginx.pid;
                events {
                    worker_connections 1024;
                }
                http {
                    access_log off;
                    client_body_temp_path bodies;
                    proxy_temp_path answers;
                    fastcgi_temp_path unused1;
                    uwsgi_temp_path unused2;
                    scgi_temp_path unused3;
                    proxy_bind %s;
                    include %s;
                }
                """
                        .formatted(kind.address, document);
        Path file = Files.writeString(folder.resolve("main.conf"), all);
        return List.of(kind.program.toString(), "-p", folder.toString(), "-e", "stderr", "-c", file.toString());
    }

    private static List<String> haproxy(Kind kind, Path folder, Certificate certificate, int port) throws IOException {
        Path document = write(
                folder,
                kind,
                Map.of(
                        "bind :443 ssl", "bind 127.0.0.1:" + port + " ssl",
                        "/etc/ssl/tariscope.pem",
                                certificate.file("tariscope.pem").toString(),
                        "127.0.0.1:8085", "127.0.0.1:" + ServerUnderTest.port() + " source " + kind.address));
        return List.of(kind.program.toString(), "-db", "-f", document.toString());
    }

    /** What is tested is the document: everything that is replaced in it must stand there once. */
    private static Path write(Path folder, Kind kind, Map<String, String> replacements) throws IOException {
        String text = Files.readString(kind.document);
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            assertThat(text.split(Pattern.quote(replacement.getKey()), -1))
                    .as(kind.document + ": " + replacement.getKey())
                    .hasSize(2);
            text = text.replace(replacement.getKey(), replacement.getValue());
        }
        return Files.writeString(folder.resolve(kind.document.getFileName()), text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!listens()) {
            boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The proxy did not start: " + Files.readString(log));
            }
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A TLS connection to the proxy from this address. */
    Socket connect(String from) throws IOException {
        return certificate.connect(from, port);
    }

    /** Sends a request through the proxy and reads one reply. */
    Wire.Reply send(String from, Request request) throws IOException {
        try (Socket socket = connect(from)) {
            return Wire.exchange(socket, request.bytes());
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
