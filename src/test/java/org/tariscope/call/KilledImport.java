package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbDataSource;
import org.tariscope.RealMariaDb;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;
import org.tariscope.server.OneJar;
import org.tariscope.server.Unfinished;

/** An import of calls into MariaDB that is killed, and whose file is sent again: it ends as one that nobody has disturbed. */
public final class KilledImport implements Unfinished {
    private static final String ORDER = "/api/calls/import?format=asterisk&pbxid=292";
    private static final int FURTHER = 5_000;

    private final RealMariaDb mariaDb;
    private final String calls;
    private CallDesk desk;
    private List<String> undisturbed;
    private int done;

    /** An import of a file of so many records. */
    public KilledImport(RealMariaDb mariaDb, int records) {
        this.mariaDb = mariaDb;
        calls = MasterCsv.of(records, 7);
    }

    /** What the calls leave behind where nothing happens is found out in another database. */
    @Override
    public void prepare() throws SQLException {
        CallDesk other = desk("undisturbed");
        CallImportOrder order = new CallImportOrder(CallDesk.PBX, CdrFormat.ASTERISK, CdrOptions.NONE);
        assertThat(other.send(order, calls).state()).isEqualTo("done");
        undisturbed = other.state();
        desk = desk("tariscope");
    }

    private CallDesk desk(String name) throws SQLException {
        String url = mariaDb.url(name);
        try (Connection connection = mariaDb.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists " + name);
        }
        Flyway.configure().dataSource(url, "root", "").load().migrate();
        CallDesk made = new CallDesk(new MariaDbDataSource(url + "?user=root"), () -> {});
        made.run("update route set name = 'PJSIP/trunk' where id = 1");
        for (String sequence : List.of("tariff_seq", "tariff_parameters_seq", "code_seq")) {
            made.run("alter sequence " + sequence + " restart with 1000000");
        }
        return made;
    }

    /** What the server that is killed works with. */
    CallDesk desk() {
        return desk;
    }

    /** Sends the file, and returns when the import has come further than it had before. */
    @Override
    public void begin(OneJar server, String token) throws Exception {
        CompletableFuture<String> sent = send(server, ORDER, calls, token);
        int further = done + FURTHER;
        done = await(server, token, sent, "/api/calls/imports", run -> run.getInt("recordsread") >= further)
                .getInt("recordsread");
    }

    @Override
    public void checkBrokenOff() {
        assertThat(desk.rows("select state from call_import")).isNotEmpty().doesNotContain("done");
        assertThat(desk.state()).isNotEqualTo(undisturbed);
    }

    @Override
    public void end(OneJar server, String token) throws Exception {
        HttpResponse<String> reply = server.postCsv(ORDER, calls, token);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    }

    @Override
    public void check() {
        assertThat(desk.state()).isEqualTo(undisturbed);
    }

    /** Sends a file meanwhile. An answer never comes, as the server is killed before. */
    static CompletableFuture<String> send(OneJar server, String order, String file, String token) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread sender = new Thread(() -> {
            try {
                answer.complete(server.postCsv(order, file, token).body());
            } catch (IOException | InterruptedException killed) {
                answer.complete(killed.toString());
            }
        });
        sender.setDaemon(true);
        sender.start();
        return answer;
    }

    /** Waits until the newest import has come to what it must. */
    static JsonObject await(
            OneJar server, String token, CompletableFuture<String> sent, String path, Predicate<JsonObject> condition)
            throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (true) {
            HttpResponse<String> reply = server.get(path, token);
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            JsonArray runs = Json.createReader(new StringReader(reply.body())).readArray();
            if (!runs.isEmpty() && condition.test(runs.getJsonObject(0))) {
                assertThat(runs.getJsonObject(0).getString("state")).isNotEqualTo("done");
                return runs.getJsonObject(0);
            }
            assertThat(sent.getNow(null))
                    .as("answer before it was killed; %s", server.console())
                    .isNull();
            assertThat(System.nanoTime()).as(reply.body()).isLessThan(end);
        }
    }
}
