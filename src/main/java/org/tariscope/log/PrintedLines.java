package org.tariscope.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes an entry of the log of each line that somebody prints, so that nothing else stands between its JSON. */
public final class PrintedLines extends OutputStream {
    private static final int LONGEST = 8 * 1024;

    private final Logger logger;
    private final Level level;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean logging;

    private PrintedLines(Logger logger, Level level) {
        this.logger = logger;
        this.level = level;
    }

    /** A stream whose lines are logged under this name. */
    public static PrintStream to(String name, Level level) {
        return new PrintStream(new PrintedLines(Logger.getLogger(name), level), true, StandardCharsets.UTF_8);
    }

    /** A copy: the stream above encodes into the same array when somebody prints while he logs. */
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (byte next : Arrays.copyOfRange(bytes, offset, offset + length)) {
            write(next);
        }
    }

    /** What is printed by whoever writes the log is passed over: it would be logged again, and again. */
    @Override
    public synchronized void write(int next) {
        if (logging) {
            return;
        }
        if (next != '\n') {
            line.write(next);
        }
        if (next == '\n' || line.size() == LONGEST) {
            log();
        }
    }

    private void log() {
        String text = line.toString(StandardCharsets.UTF_8).strip();
        line.reset();
        if (text.isEmpty()) {
            return;
        }
        logging = true;
        try {
            logger.log(level, text);
        } finally {
            logging = false;
        }
    }
}
