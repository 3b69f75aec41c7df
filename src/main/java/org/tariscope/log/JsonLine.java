package org.tariscope.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Writes an entry of the log as one JSON object on one line: {@code time} (UTC), {@code level}, {@code logger},
 * {@code message}, {@code request} where the entry is about one, {@code thrown} with causes and places. Whatever could begin
 * a line, turn it around or hide in it is written as its code, in phone numbers all digits but the last three are
 * asterisks.
 */
public final class JsonLine extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public String format(LogRecord entry) {
        StringBuilder line = new StringBuilder(256);
        add(line, "time", TIME.format(entry.getInstant()));
        add(line, "level", entry.getLevel().getName());
        add(line, "logger", Objects.requireNonNullElse(entry.getLoggerName(), ""));
        add(line, "message", Masked.phones(String.valueOf(formatMessage(entry))));
        RequestLog.requestId(entry).ifPresent(id -> add(line, "request", id));
        if (entry.getThrown() != null) {
            add(line, "thrown", Masked.phones(trace(entry.getThrown())));
        }
        return line.append("}\n").toString();
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void add(StringBuilder line, String name, String value) {
        line.append(line.isEmpty() ? "{\"" : ",\"").append(name).append("\":\"");
        value.codePoints().forEach(point -> addCharacter(line, point));
        line.append('"');
    }

    private static void addCharacter(StringBuilder line, int point) {
        switch (point) {
            case '"', '\\' -> line.append('\\').appendCodePoint(point);
            case '\n' -> line.append("\\n");
            case '\t' -> line.append("\\t");
            default -> Visible.append(line, point);
        }
    }
}
