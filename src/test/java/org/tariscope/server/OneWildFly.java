package org.tariscope.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A WildFly of a test's own, with the WAR in it as an operator puts it there, and data that no other test has. */
public final class OneWildFly {
    private OneWildFly() {}

    /** Starts it and waits for nothing. */
    public static OneJar start(Path data, Map<String, String> variables) {
        try {
            Path home = Path.of(System.getProperty("wildfly.home"));
            Path base = Files.createDirectories(data.resolveSibling("wildfly"));
            copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
            Path deployments = Files.createDirectories(base.resolve("deployments"));
            Files.copy(Path.of(System.getProperty("it.target"), "tariscope.war"), deployments.resolve("ROOT.war"));
            int port = OneJar.freePort();
            Path console = Files.createTempFile(data.getParent(), "console", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                    home.resolve("bin/standalone.sh").toString(),
                    "-Djboss.server.base.dir=" + base,
                    "-Djboss.http.port=" + port,
                    "-Djboss.https.port=0",
                    "-Djboss.management.http.port=" + OneJar.freePort());
            builder.environment().keySet().removeIf(name -> name.startsWith("TARISCOPE_"));
            builder.environment().put("JAVA_OPTS", String.join(" ", OneJar.JAVA_OPTIONS));
            builder.environment().put("TARISCOPE_DATA", data.toString());
            builder.environment().putAll(variables);
            builder.redirectErrorStream(true).redirectOutput(console.toFile());
            return new OneJar(builder.start(), console, port, "WFLYSRV0025");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
