package org.tariscope.log;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Log entries about one request: each names its id, and none shows what the caller sent. */
public final class RequestLog {
    private static final String OURS = "org.tariscope.";
    private static final String ABOUT = "Request {0}";

    private final Logger logger;

    public RequestLog(Class<?> source) {
        logger = Logger.getLogger(source.getName());
    }

    public void note(String requestId, String what) {
        log(Level.INFO, ABOUT + ": " + what, requestId);
    }

    /** A failure that is somebody else's, so that where it came from tells nothing. */
    public void warn(String requestId, String what, Throwable cause) {
        log(Level.WARNING, ABOUT + ": " + what + ": {1}", requestId, Masked.title(cause));
    }

    public void failed(String requestId, Throwable thrown) {
        LogRecord entry = entry(Level.SEVERE, ABOUT + " failed", requestId);
        entry.setThrown(Masked.failure(thrown));
        logger.log(entry);
    }

    private void log(Level level, String message, Object... parameters) {
        logger.log(entry(level, message, parameters));
    }

    private LogRecord entry(Level level, String message, Object... parameters) {
        LogRecord entry = new LogRecord(level, message);
        entry.setLoggerName(logger.getName());
        entry.setParameters(parameters);
        return entry;
    }

    /** The id of the request that an entry is about, where one of these made it. */
    static Optional<String> requestId(LogRecord entry) {
        boolean ours = entry.getLoggerName() != null
                && entry.getLoggerName().startsWith(OURS)
                && entry.getMessage() != null
                && entry.getMessage().startsWith(ABOUT);
        Object[] parameters = entry.getParameters();
        return ours && parameters != null && parameters.length > 0 && parameters[0] instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }
}
