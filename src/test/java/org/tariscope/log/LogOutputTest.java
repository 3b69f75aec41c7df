package org.tariscope.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log goes to standard error, or to a file a day of which the last days are kept. */
class LogOutputTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private LogOutput output(int days) {
        return new LogOutput(console, Optional.of(new DailyFile(folder.resolve("log"), days)));
    }

    private static LogRecord entry(String instant, String message) {
        LogRecord entry = new LogRecord(Level.INFO, message);
        entry.setInstant(Instant.parse(instant));
        return entry;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String console() {
        return console.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutAFolderEveryEntryIsOnTheConsoleAtOnce() {
        LogOutput output = new LogOutput(console, Optional.empty());
        output.publish(entry("2026-11-23T00:00:00Z", "Zoë"));
        assertThat(console()).contains("\"message\":\"Zoë\"").endsWith("}\n");
    }

    @Test
    void aDayHasItsFileAndEndsAtMidnightUtc() throws IOException {
        LogOutput output = output(10);
        output.publish(entry("2026-11-22T23:59:59.999Z", "one"));
        output.publish(entry("2026-11-23T00:00:00Z", "two"));
        output.publish(entry("2026-11-22T23:59:59.999Z", "late"));
        assertThat(files()).containsExactly("tariscope-2026-11-22.log", "tariscope-2026-11-23.log");
        assertThat(folder.resolve("log/tariscope-2026-11-22.log"))
                .content()
                .contains("one")
                .doesNotContain("late");
        assertThat(Files.readAllLines(folder.resolve("log/tariscope-2026-11-23.log")))
                .hasSize(2);
        assertThat(console()).isEmpty();
    }

    @Test
    void onlyTheLastDaysAreKept() throws IOException {
        Files.createDirectories(folder.resolve("log"));
        for (String name : List.of(
                "tariscope-2026-11-20.log",
                "tariscope-2026-11-21.log",
                "tariscope-2026-11-22.log",
                "tariscope-2020-01-01.log",
                "tariscope-2020-01-01.log.gz",
                "tariscope-.log",
                "tariscope-2020-13-01.log",
                "notes-2020-01-01.log")) {
            Files.writeString(folder.resolve("log").resolve(name), "kept or not");
        }
        output(3).publish(entry("2026-11-23T12:00:00Z", "now"));
        assertThat(files())
                .containsExactly(
                        "notes-2020-01-01.log",
                        "tariscope-.log",
                        "tariscope-2020-01-01.log.gz",
                        "tariscope-2020-13-01.log",
                        "tariscope-2026-11-21.log",
                        "tariscope-2026-11-22.log",
                        "tariscope-2026-11-23.log");
    }

    @Test
    void anotherStartAddsToTheFileOfTheDay() throws IOException {
        LogOutput first = output(1);
        first.publish(entry("2026-11-23T12:00:00Z", "one"));
        first.close();
        first.publish(entry("2026-11-23T12:00:00Z", "after the close"));
        first.close();
        output(1).publish(entry("2026-11-23T13:00:00Z", "two"));
        assertThat(Files.readAllLines(folder.resolve("log/tariscope-2026-11-23.log")))
                .hasSize(3);
    }

    @Test
    void whatNoFileTakesIsOnTheConsoleAndWhyIsSaidOnce() throws IOException {
        Files.writeString(folder.resolve("log"), "not a folder");
        LogOutput output = output(3);
        output.publish(entry("2026-11-23T12:00:00Z", "one"));
        output.publish(entry("2026-11-23T12:00:00Z", "two"));
        assertThat(console())
                .containsOnlyOnce("The file of the log cannot be written")
                .contains("one", "two");
        Files.delete(folder.resolve("log"));
        output.publish(entry("2026-11-23T12:00:00Z", "three"));
        assertThat(files()).hasSize(1);
        assertThat(console()).doesNotContain("three");
    }
}
