package org.tariscope.server;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code tariscope.jar} as a process of its own, in a data folder of its own. */
public final class OneJar implements AutoCloseable {
    /** Marks the tests that start it; they have a run of their own, in which several start at once. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @Tag("one-jar")
    @EnabledIfSystemProperty(named = "it.name", matches = "one-jar")
    public @interface Run {}

    /** For a server that lives for seconds: compiling well what runs a few times costs more than it brings. */
    static final List<String> JAVA_OPTIONS = ServerUnderTest.javaOptions("-XX:TieredStopAtLevel=1");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path console;
    private final int port;
    private final String ready;

    /** A server that says this word when it is ready. */
    OneJar(Process process, Path console, int port, String ready) {
        this.process = process;
        this.console = console;
        this.port = port;
        this.ready = ready;
    }

    /** Starts it and waits for nothing. */
    public static OneJar start(Path data, Map<String, String> variables) {
        try {
            int port = freePort();
            Path console = Files.createTempFile(data.getParent(), "console", ".log");
            List<String> command = new ArrayList<>(JAVA_OPTIONS);
            command.add(
                    0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(
                    "-jar",
                    Path.of(System.getProperty("it.target"), "tariscope.jar").toString()));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("TARISCOPE_"));
            builder.environment()
                    .putAll(Map.of("TARISCOPE_DATA", data.toString(), "TARISCOPE_PORT", Integer.toString(port)));
            builder.environment().putAll(variables);
            builder.redirectErrorStream(true).redirectOutput(console.toFile());
            return new OneJar(builder.start(), console, port, "Tariscope is ready");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits for its end; -1 where it does not end in time. */
    public int exitCode(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    public String console() throws IOException {
        return Files.readString(console);
    }

    /** Waits until it says that it is ready. */
    public OneJar ready() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
        while (!console().contains(ready)) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new AssertionError("It did not start: " + console());
            }
        }
        return this;
    }

    public void kill() throws InterruptedException {
        close();
        process.waitFor();
    }

    /** Where it answers, such as {@code http://localhost:20123}. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Bytes that no client would send, of which the server makes what it can. */
    void sendRaw(String latin1) {
        Wire.send("127.0.0.1", port, latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** The user's new token. */
    public String logIn(String name, String password) throws IOException, InterruptedException {
        String body = "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
        HttpResponse<String> reply = post("/api/auth", body, "");
        if (reply.statusCode() != 200) {
            throw new AssertionError("Log-in of " + name + " failed: " + reply.statusCode() + " " + reply.body());
        }
        return Json.createReader(new StringReader(reply.body())).readObject().getString("token");
    }

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET(), token);
    }

    public HttpResponse<String> post(String path, String json, String token) throws IOException, InterruptedException {
        return post(path, json, token, Map.of());
    }

    public HttpResponse<String> post(String path, String json, String token, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request, token);
    }

    /** Sends a file of CSV. */
    public HttpResponse<String> postCsv(String path, String csv, String token)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(csv)),
                token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        List.of(token).stream()
                .filter(text -> !text.isEmpty())
                .forEach(text -> request.header("Authorization", "Bearer " + text));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A script that started the server goes with it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
