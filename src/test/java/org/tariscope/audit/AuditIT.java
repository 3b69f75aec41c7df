package org.tariscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;

/** What the running server wrote into its audit, and what it wrote nowhere. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
class AuditIT {
    private static final String HERE = "127.0.0.1";

    private final String name = "audited-" + UUID.randomUUID();
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    @TempDir
    Path copy;

    /** The server's MariaDB, or a copy of its embedded database, which nobody else may open. */
    private Connection database() throws SQLException, IOException {
        if (ServerUnderTest.name().endsWith("-mariadb")) {
            return DriverManager.getConnection(
                    "jdbc:mariadb://127.0.0.1:" + Integer.getInteger("it.mariadb.port") + "/tariscope", "root", "");
        }
        Path file;
        try (Stream<Path> files = Files.list(ServerUnderTest.folder().resolve("data"))) {
            file = files.filter(path -> path.toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.copy(file, copy.resolve("copy.mv.db"));
        return DriverManager.getConnection("jdbc:h2:file:" + copy.resolve("copy"), "", "");
    }

    private List<String> rows(String actor) throws SQLException, IOException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database();
                PreparedStatement select = connection.prepareStatement(
                        "select action, address, outcome, request_id from audit where actor = ? order by id")) {
            select.setString(1, actor);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1) + " " + found.getString(2) + " " + found.getString(3));
                    assertThat(found.getString(4)).matches("[A-Za-z0-9-]{8,64}");
                }
            }
        }
        return rows;
    }

    @Test
    void theChainOfTheRunIsWhole() throws SQLException, IOException {
        Users.create(name);
        try (Connection connection = database()) {
            assertThat(AuditLog.verify(connection)).isEmpty();
        }
    }

    @Test
    void logInsAndRefusalsTellWhoFromWhereAndWhy() throws SQLException, IOException {
        long id = Users.create(name);
        Users.tryLogIn(name, "a wrong password", "127.95.0.1");
        String token = Users.logIn(name, ServerUnderTest.PASSWORD, "127.95.0.2");
        Request.get("/api/tariffs/plans").token(token).from("127.95.0.2").send();
        disable(id);
        Users.tryLogIn(name, ServerUnderTest.PASSWORD, "127.95.0.3");
        for (int i = 0; i < 6; i++) {
            Users.tryLogIn(name, "a wrong password", "127.95.0.4");
        }
        assertThat(rows(name))
                .containsSubsequence(
                        "auth 127.95.0.1 wrong-password",
                        "auth 127.95.0.2 ok",
                        "tariffs.plans 127.95.0.2 method-not-granted",
                        "auth 127.95.0.3 disabled",
                        "auth 127.95.0.4 wrong-password",
                        "auth 127.95.0.4 locked");
    }

    @Test
    void refusedTokensTellTheReason() throws SQLException, IOException {
        String token = Users.token(Users.DEMO, HERE);
        Request.get("/api/claims").token(token).from("127.95.0.6").send();
        Request.get("/api/claims").token("nonsense").from("127.95.0.7").send();
        assertThat(rows("-"))
                .contains("claims 127.95.0.6 invalid-token ADDRESS", "claims 127.95.0.7 invalid-token STRUCTURE");
    }

    @Test
    void namesThatWereTriedCannotBreakOrHideALine() throws SQLException, IOException {
        Users.tryLogIn(name + "\r\nx\u001b[2J\u2028\u202e", "a wrong password", "127.95.0.8");
        assertThat(rows(name + "??x?[2J??")).containsExactly("auth 127.95.0.8 unknown-user");
    }

    private static void disable(long id) {
        Request.post("/api/apiusers/update")
                .token(Users.admin())
                .json("{\"id\":" + id + ",\"enabled\":false}")
                .send();
    }

    /** Through every way in that takes a secret: good, wrong, malformed, oversized, misplaced. */
    @Test
    void secretsAreWrittenNowhere() throws IOException {
        long id = Users.create(name);
        sendEverywhere(id);
        String token = Users.logIn(name, canary + "-set", HERE);
        Request.get("/api/claims").token(token).from("127.95.0.9").send();
        Request.get("/api/claims").token(token + canary).from("127.95.0.9").send();
        String made = Users.object(Request.post("/api/apiusers/password")
                        .token(Users.admin())
                        .json("{\"id\":" + id + "}")
                        .send())
                .getString("password");
        String signature = token.substring(token.lastIndexOf('.') + 1);
        List<String> secrets = List.of(canary, signature, made);
        List<Path> files = written();
        assertThat(files).as("what is no secret is found").anyMatch(file -> text(file)
                .contains(name));
        for (Path file : files) {
            String text = text(file);
            assertThat(secrets.stream().filter(text::contains))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private void sendEverywhere(long id) {
        Users.tryLogIn(name, canary, "127.95.0.10");
        Users.tryLogIn(name, canary.repeat(5), "127.95.0.10");
        String large = "{\"username\":\"" + name + "\",\"password\":\"" + canary.repeat(300) + "\"}";
        for (String body : List.of(
                large,
                "{\"username\":\"" + name + "\",\"password\":\"" + canary,
                "{\"username\":\"" + name + "\",\"password\":{\"x\":\"" + canary + "\"}}",
                "{\"username\":\"" + name + "\",\"" + canary + "\":1}",
                canary)) {
            Request.post("/api/auth").json(body).from("127.95.0.10").send();
            Request.post("/api/auth/xml")
                    .xml("<request>" + body)
                    .from("127.95.0.10")
                    .send();
            Request.post("/api/apiusers/create").token(Users.admin()).json(body).send();
            Request.post("/api/apiusers/password")
                    .token(Users.admin())
                    .json(body)
                    .send();
        }
        Request.post("/api/auth?username=x&password=" + canary)
                .from("127.95.0.10")
                .send();
        Request.get("/api/claims?token=" + canary).from("127.95.0.10").send();
        Request.get("/api/claims").header("Authorization", "Basic " + canary).send();
        for (String password : List.of("tariscope" + canary, canary + "-set")) {
            Request.post("/api/apiusers/password")
                    .token(Users.admin())
                    .json("{\"id\":" + id + ",\"password\":\"" + password + "\"}")
                    .send();
        }
    }

    /** The data folder with its database, and the server's log. */
    private static List<Path> written() throws IOException {
        List<Path> roots = new ArrayList<>(List.of(ServerUnderTest.folder()));
        roots.addAll(ServerUnderTest.logs());
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> walk = Files.walk(root)) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".jar"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
