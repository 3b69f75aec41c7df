package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs Postman collections. npm installs it in the version of src/test/postman/package-lock.json, once for all of a build. */
final class Newman {
    private static final Path SOURCE = Path.of("src", "test", "postman");
    private static final Path INSTALLED = Path.of(System.getProperty("it.target"), "postman");
    private static final List<String> FILES = List.of("package.json", ".npmrc", "package-lock.json");
    private static final long PATIENCE_MINUTES = 5;

    private Newman() {}

    static boolean isNpmInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm")));
    }

    /** Fails, with all that Newman says, unless every request is answered as the collection wants it. */
    static void run(Path collection, Path environment) throws IOException, InterruptedException {
        install();
        execute(
                Path.of(""),
                environment.resolveSibling("newman.log"),
                INSTALLED.resolve(Path.of("node_modules", ".bin", "newman")).toString(),
                "run",
                collection.toString(),
                "--environment",
                environment.toString(),
                "--color",
                "off");
    }

    private static void install() throws IOException, InterruptedException {
        Path lock = INSTALLED.resolve("node_modules").resolve("package-lock.json");
        if (Files.exists(lock) && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0) {
            return;
        }
        Files.createDirectories(INSTALLED);
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        execute(INSTALLED, INSTALLED.resolve("npm.log"), "npm", "ci", "--ignore-scripts", "--prefer-offline");
        // Says that the installation came to its end, and of which versions.
        Files.copy(SOURCE.resolve("package-lock.json"), lock, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void execute(Path folder, Path log, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as(() -> command[0] + " has not ended; " + log)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
