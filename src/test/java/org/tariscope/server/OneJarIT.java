package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.Folder;
import org.tariscope.RealMariaDb;
import org.tariscope.account.Payers;
import org.tariscope.call.KilledImport;
import org.tariscope.service.KilledCharging;

/** How {@code java -jar tariscope.jar} starts, refuses to start, dies and comes back. */
@OneJar.Run
class OneJarIT {
    private static final String PASSWORD = "a password for one test";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "TARISCOPE_PROT,8085,TARISCOPE_PROT is not a setting",
        "TARISCOPE_PORT,none,tariscope.port must be",
        "TARISCOPE_DB_URL,jdbc:h2:async:/tmp/x,tariscope.db.url names an H2 database without ;WRITE_DELAY=0",
        "TARISCOPE_ADMIN_PASSWORD_FILE,/no/such/file,tariscope.admin.password.file names a file"
    })
    void badSettingEndsTheStartWithASentence(String name, String value, String sentence) throws Exception {
        try (OneJar server = OneJar.start(folder.resolve("data"), Map.of(name, value))) {
            assertThat(server.exitCode(60)).isEqualTo(1);
            assertThat(server.console()).contains(sentence).doesNotContain("\tat ");
        }
    }

    /** LauncherTest has what the launcher makes of it. */
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void whatOnlyTheServerCanJudgeEndsTheStartToo() throws Exception {
        keys("garbled", "no keys");
        try (OneJar garbled = OneJar.start(folder.resolve("garbled"), Map.of())) {
            assertThat(garbled.exitCode(180)).as(garbled.console()).isEqualTo(1);
            assertThat(garbled.console()).contains("keys.json does not hold the keys");
        }
        assertThat(Files.readString(folder.resolve("garbled/keys/keys.json"))).isEqualTo("no keys");
    }

    private void keys(String data, String text) throws IOException {
        Path keys = Files.createDirectories(
                folder.resolve(data).resolve("keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = Files.writeString(keys.resolve("keys.json"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void everythingSurvivesAKill() throws Exception {
        String url = "jdbc:h2:file:" + data().resolve("tariscope") + ";WRITE_DELAY=0";
        survivesKills(
                Map.of(),
                new KilledCharging(Map.of("tariscope.data", data().toString()), 1_000, Payers.accounts()),
                new Payers(url, ""),
                Optional.empty());
    }

    @Test
    void withMariaDbEverythingSurvivesAKillOfEither() throws Exception {
        Path place = Folder.fresh(ServerUnderTest.folder().resolveSibling("killed"));
        try (RealMariaDb mariaDb = new RealMariaDb(place)) {
            String url = mariaDb.url("tariscope");
            survivesKills(
                    Map.of("TARISCOPE_DB_URL", url, "TARISCOPE_DB_USER", "root"),
                    new KilledImport(mariaDb, 25_000),
                    new Payers(url, "root"),
                    Optional.of(mariaDb));
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /**
     * Kills the database under the running server, then the server, both while they take payments, and the server in the
     * middle of that work, too.
     */
    private void survivesKills(
            Map<String, String> database, Unfinished work, Payers payers, Optional<RealMariaDb> mariaDb)
            throws Exception {
        work.prepare();
        payers.openAccounts();
        Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        Map<String, String> variables = new HashMap<>(database);
        variables.put("TARISCOPE_ADMIN_PASSWORD_FILE", password.toString());
        variables.put("TARISCOPE_CHARGING_SCHEDULE", "off");
        String admin;
        Kept before;
        Kept after;
        try (OneJar server = OneJar.start(data(), variables).ready()) {
            admin = server.logIn("admin", PASSWORD);
            before = Kept.by(server, admin, "before", PASSWORD);
            if (mariaDb.isPresent()) {
                payers.payUntil(server, admin, mariaDb.get()::killAndStartAgain);
                awaitDatabase(server, admin);
            }
            before.assertKnownTo(server);
            after = Kept.by(server, admin, "after", PASSWORD);
            assertNothingForgesALine(server);
            payers.payUntil(server, admin, () -> {
                work.begin(server, admin);
                server.kill();
            });
            assertHarmless(server.console(), admin);
        }
        work.checkBrokenOff();
        String keys = Files.readString(data().resolve("keys/keys.json"));
        Path log = Files.createDirectories(data().resolve("log"));
        Files.writeString(log.resolve("tariscope-2020-01-01.log"), "too old");
        variables.putAll(Map.of("TARISCOPE_LOG_DAYS", "7", "TARISCOPE_INPUT_LENIENT", "true"));
        try (OneJar server = OneJar.start(data(), variables).ready()) {
            assertThat(server.get("/api/claims", admin).statusCode()).isEqualTo(200);
            before.assertKnownTo(server);
            after.assertKnownTo(server);
            payers.repeatAll(server, admin);
            work.end(server, admin);
            assertThat(server.get("/api/tariffs/plans?utm_source=x", after.token())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Files.readString(data().resolve("keys/keys.json"))).isEqualTo(keys);
            server.terminate();
            assertThat(server.exitCode(20)).isIn(0, 143);
            assertSpeaksInItsLog(server.console(), logged(log), after.token());
        }
        payers.check();
        work.check();
    }

    private static void assertSpeaksInItsLog(String console, String logged, String token) {
        assertThat(console.lines())
                .as("all else is in the file")
                .allMatch(line -> line.startsWith("Tariscope is ready"));
        assertOneObjectALine(logged);
        assertHarmless(logged, token);
    }

    /** A server whose database was away is back after the database is, without a restart; until then it says so. */
    private static void awaitDatabase(OneJar server, String token) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        int status = 0;
        while (status != 200) {
            status = server.get("/api/tariffs/plans", token).statusCode();
            assertThat(status).as(server.console()).isIn(200, 503);
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    /** What is in the log's folder: files of these days, of which a midnight can make two. */
    private static String logged(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                assertThat(file.getFileName().toString()).matches("tariscope-\\d{4}-\\d\\d-\\d\\d\\.log");
                text.append(Files.readString(file));
            }
        }
        assertThat(text.toString()).contains("Tariscope is ready").doesNotContain("too old");
        return text.toString();
    }

    private static void assertNothingForgesALine(OneJar server) throws Exception {
        String forged = "x\\r\\nFORGED line\\u2028FORGED\\u001b[2J\\u202e";
        server.post("/api/auth", "{\"username\":\"" + forged + "\",\"password\":\"y\"}", "");
        server.post("/api/auth", "{\"" + forged + "\":1}", "");
        server.get("/api/x%0d%0aFORGED", "");
        server.get("/api/claims?x%0d%0aFORGED=1", "a%0d%0aFORGED");
        server.sendRaw("GET /api/x HTTP/1.1\r\nHost: x\r\nUser-Agent: a\u001b[2JFORGED\r\nConnection: close\r\n\r\n");
        // Payara logs what is no hexadecimal number.
        server.sendRaw("GET /api/%\u001b[2J HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(server.console()).contains("- %\\u001b[");
        assertOneObjectALine(server.console());
        assertThat(server.console()).doesNotContain("FORGED");
    }

    /** As many objects as lines, and nothing in them that a terminal obeys or that hides. */
    static void assertOneObjectALine(String log) {
        assertThat(log).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029&&[^\\n]]");
        for (String line : log.split("\n")) {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                assertThat(reader.readObject()).as(line).containsKeys("time", "level", "logger", "message");
            }
        }
    }

    private static void assertHarmless(String console, String token) {
        assertThat(console).doesNotContain(PASSWORD, token, "private");
    }
}
