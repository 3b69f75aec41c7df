package org.tariscope.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.server.OneJar;

/** What the launcher makes of a server that has started; here one that says what its test wants. */
class LauncherTest {
    private static final String SERVER =
            """
            package fish.payara.micro;
            public class PayaraMicro {
                public static void main(String[] options) throws Exception {
                    System.out.println("options " + String.join(" ", options));
                    if (System.getProperty("answer") == null) {
                        return;
                    }
                    var server = com.sun.net.httpserver.HttpServer.create(
                            new java.net.InetSocketAddress("127.0.0.1", Integer.getInteger("tariscope.port")), 0);
                    server.createContext("/health/live", exchange -> {
                        if (Boolean.getBoolean("ours")) {
                            exchange.getResponseHeaders().add("X-Request-Id", "1");
                        }
                        exchange.sendResponseHeaders(Integer.getInteger("answer"), -1);
                        exchange.close();
                    });
                    server.start();
                }
            }
            """;

    @TempDir
    Path folder;

    private Path console;

    @BeforeEach
    void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("PayaraMicro.java"), SERVER);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        console = folder.resolve("console");
    }

    @Test
    void whereTheApplicationIsNotServedTheProcessEndsAndSaysSo() throws Exception {
        for (List<String> properties : List.of(
                List.<String>of(), List.of("-Danswer=404", "-Dours=true"), List.of("-Danswer=200", "-Dours=false"))) {
            Process process = launch(properties);
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.exitValue()).as(properties.toString()).isEqualTo(1);
            assertThat(Files.readString(console))
                    .contains("Tariscope could not be started; the log has the reason.")
                    .contains("options --nocluster --nohostaware --port ");
        }
    }

    @Test
    void whereItIsServedTheProcessSaysWhereAndStays() throws Exception {
        Process process = launch(List.of("-Danswer=200", "-Dours=true"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try {
            while (!Files.readString(console).contains("Tariscope is ready at http://localhost:")) {
                assertThat(System.nanoTime()).isLessThan(end);
                assertThat(process.waitFor(50, TimeUnit.MILLISECONDS))
                        .as(Files.readString(console))
                        .isFalse();
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private Process launch(List<String> properties) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + folder,
                "-Dtariscope.port=" + OneJar.freePort(),
                "-Dtariscope.data=" + folder.resolve("data"));
        builder.command().addAll(properties);
        builder.command().add(Launcher.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("TARISCOPE_"));
        return builder.redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
    }
}
