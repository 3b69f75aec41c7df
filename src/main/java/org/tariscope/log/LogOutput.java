package org.tariscope.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Where {@code tariscope.jar} logs to: standard error, or files by day where the properties {@link #FOLDER} and
 * {@link #DAYS} of the log manager name them. What cannot be written to a file goes to standard error.
 */
public final class LogOutput extends Handler {
    public static final String FOLDER = LogOutput.class.getName() + ".folder";
    public static final String DAYS = LogOutput.class.getName() + ".days";

    /** Not System.err: what is printed there becomes entries of the log. */
    private final OutputStream console;

    private final Optional<DailyFile> files;
    private boolean failing;

    /** Called by the log manager. */
    public LogOutput() {
        this(new FileOutputStream(FileDescriptor.err), configured());
    }

    LogOutput(OutputStream console, Optional<DailyFile> files) {
        this.console = console;
        this.files = files;
        setFormatter(new JsonLine());
    }

    private static Optional<DailyFile> configured() {
        LogManager manager = LogManager.getLogManager();
        return Optional.ofNullable(manager.getProperty(FOLDER))
                .map(folder -> new DailyFile(Path.of(folder), Integer.parseInt(manager.getProperty(DAYS))));
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        try {
            write(entry);
        } catch (IOException closed) {
            // There is nothing left to write to.
            failing = true;
        }
    }

    private void write(LogRecord entry) throws IOException {
        if (files.isEmpty()) {
            console.write(line(entry));
            return;
        }
        try {
            files.get().write(LocalDate.ofInstant(entry.getInstant(), ZoneOffset.UTC), line(entry));
            failing = false;
        } catch (IOException full) {
            tellOnce(entry, full);
            console.write(line(entry));
        }
    }

    private void tellOnce(LogRecord lost, IOException failed) throws IOException {
        if (!failing) {
            failing = true;
            LogRecord reason = new LogRecord(Level.SEVERE, "The file of the log cannot be written: " + failed);
            reason.setInstant(lost.getInstant());
            reason.setLoggerName(LogOutput.class.getName());
            console.write(line(reason));
        }
    }

    private byte[] line(LogRecord entry) {
        return getFormatter().format(entry).getBytes(StandardCharsets.UTF_8);
    }

    /** Every entry is written when it comes. */
    @Override
    public void flush() {}

    @Override
    public synchronized void close() {
        try {
            if (files.isPresent()) {
                files.get().close();
            }
        } catch (IOException failed) {
            // Whoever writes next opens it again.
            failing = true;
        }
    }
}
