package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one server with one database answered, written so that the transcripts of two runs can be compared. */
public final class Transcript {
    private static final List<String> HEADERS = List.of(
            "Content-Type", "ETag", "Allow", "WWW-Authenticate", "Retry-After", "X-Request-Id", "Cache-Control");

    private final List<String> entries = new ArrayList<>();

    /** Ids that this run was given; another run gets others. */
    private final List<String> ids = new ArrayList<>();

    static Path folder() {
        return Path.of(System.getProperty("it.target"), "transcripts");
    }

    /** Sends the request and writes down its answer under this name. */
    public Wire.Reply note(String name, Request request) {
        Wire.Reply reply =
                request.header("X-Request-Id", "transcript-" + entries.size()).send();
        List<String> lines = new ArrayList<>(List.of("### " + shown(name), "status " + reply.status()));
        for (String header : HEADERS) {
            lines.add(header + " " + reply.header(header).toLowerCase(Locale.ROOT));
        }
        lines.add(masked(reply.body()));
        entries.add(withoutIds(String.join("\n", lines)));
        return reply;
    }

    /** The id in a reply, hidden from now on and in the last entry. */
    String given(String pattern, Wire.Reply reply) {
        Matcher found = Pattern.compile(pattern).matcher(reply.body());
        assertThat(found.find()).as(reply.body()).isTrue();
        ids.add(found.group(1));
        int last = entries.size() - 1;
        entries.set(last, withoutIds(entries.get(last)));
        return found.group(1);
    }

    private String withoutIds(String text) {
        String without = text;
        for (String id : ids) {
            without = without.replaceAll("\\b" + id + "\\b", "ID");
        }
        return without;
    }

    /** What cannot be the same twice: tokens, the serial number, and the ids and log-in times of users. */
    private static String masked(String body) {
        return body.replaceAll("eyJ[A-Za-z0-9_.-]+", "TOKEN")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "SERIAL")
                .replaceAll("(\\{\"id\":|<apiuser><id>)\\d+((?:,|</id>)\"?<?username)", "$1ID$2")
                .replaceAll("There is no API user \\d{1,6}\\b", "There is no API user ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
    }

    static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    public int size() {
        return entries.size();
    }

    /** Keeps it for {@link TranscriptsAgreeIT}. */
    public void write(String name) throws IOException {
        Files.createDirectories(folder());
        Files.write(file(name), entries);
    }

    /** The entries of one that was written. */
    static List<String> read(String name) throws IOException {
        return List.of(Files.readString(file(name)).split("(?=### )"));
    }

    static Path file(String name) {
        return folder().resolve(name + ".txt");
    }
}
