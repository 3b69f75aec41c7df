package org.tariscope.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tariscope.log.LogOutput;
import org.tariscope.log.PrintedLines;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** The log of {@code tariscope.jar}: our JSON lines, or what the operator's own logging configuration makes of it. */
final class ServerLog {
    private static final String CONFIGURATION = "java.util.logging.config.file";

    private final Logger logger;
    private final PrintStream console;
    private final boolean isConsole;

    private ServerLog(PrintStream console, boolean isConsole) {
        this.console = console;
        this.isConsole = isConsole;
        // The first use of a logger reads the configuration.
        this.logger = Logger.getLogger(Launcher.class.getName());
    }

    /** To be called before anybody logs. */
    static ServerLog of(Settings settings, Path root) {
        PrintStream console = System.err;
        if (System.getProperty(CONFIGURATION) != null) {
            return new ServerLog(console, false);
        }
        int days = settings.number(Setting.LOG_DAYS);
        Path file = root.resolve("logging.properties");
        write(file, days, settings.data().resolve("log"));
        System.setProperty(CONFIGURATION, file.toString());
        ServerLog log = new ServerLog(console, days == 0);
        System.setOut(PrintedLines.to("stdout", Level.INFO));
        System.setErr(PrintedLines.to("stderr", Level.WARNING));
        return log;
    }

    private static void write(Path file, int days, Path folder) {
        Properties properties = new Properties();
        try (InputStream common = ServerLog.class.getResourceAsStream("logging.properties");
                OutputStream out = Files.newOutputStream(file)) {
            properties.load(common);
            if (days > 0) {
                properties.setProperty(LogOutput.FOLDER, folder.toString());
                properties.setProperty(LogOutput.DAYS, Integer.toString(days));
            }
            properties.store(out, null);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + file + " cannot be written", failed);
        }
    }

    /** The file that configures it. */
    String configuration() {
        return System.getProperty(CONFIGURATION);
    }

    /** Tells whoever reads the log, and whoever looks at the console. */
    void tell(Level level, String what) {
        logger.log(level, what);
        if (!isConsole) {
            console.println(what);
        }
    }
}
