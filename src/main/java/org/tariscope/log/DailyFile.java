package org.tariscope.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A log that begins a new file each day, {@code tariscope-2026-11-23.log}, and keeps those of the last days only. */
final class DailyFile implements AutoCloseable {
    private static final String BEFORE = "tariscope-";
    private static final String AFTER = ".log";

    private final Path folder;
    private final int days;
    private LocalDate today = LocalDate.MIN;
    private OutputStream file = OutputStream.nullOutputStream();

    DailyFile(Path folder, int days) {
        this.folder = folder;
        this.days = days;
    }

    /** Writes at once, so that a killed process loses nothing; an entry that is late goes to the newest day. */
    void write(LocalDate day, byte[] line) throws IOException {
        if (day.isAfter(today)) {
            begin(day);
        }
        file.write(line);
    }

    private void begin(LocalDate day) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve(BEFORE + day + AFTER);
        OutputStream next = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        file.close();
        file = next;
        today = day;
        deleteThoseBefore(day.minusDays(days - 1L));
    }

    private void deleteThoseBefore(LocalDate first) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path old : files) {
            if (day(old).filter(day -> day.isBefore(first)).isPresent()) {
                Files.deleteIfExists(old);
            }
        }
    }

    /** The day of a file of ours; empty for any other. */
    private static Optional<LocalDate> day(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(BEFORE) || !name.endsWith(AFTER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(name.substring(BEFORE.length(), name.length() - AFTER.length())));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException other) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        file = OutputStream.nullOutputStream();
        today = LocalDate.MIN;
    }
}
