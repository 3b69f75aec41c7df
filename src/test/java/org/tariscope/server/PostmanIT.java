package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.ApiApplication;
import org.tariscope.sql.SqlUsers;

/** The Postman collection that docs/ has: each of its requests is answered as it says, by one server: the other sends the same, as TranscriptsAgreeIT sees. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = "wildfly-mariadb")
class PostmanIT {
    private static final Path COLLECTION = Path.of("docs", "postman", "tariscope.postman_collection.json");

    /** The guide's DN, which the demo data leave free; a server that is tested for the second time has given it away. */
    private static final String DN = Boolean.getBoolean("it.running") ? "" : "2001";

    /** Everywhere but in CI one may do without npm. */
    @Test
    void everyRequestOfTheCollectionIsAnsweredAsItSays() throws Exception {
        assumeTrue(
                Newman.isNpmInstalled() || "true".equals(System.getenv("CI")),
                "Not tested without Debian's packages nodejs and npm");
        assertThat(Newman.isNpmInstalled()).as("npm is installed").isTrue();
        Newman.run(COLLECTION, environment(user()));
    }

    /** Who may do everything: as the administrator and, which nobody can give, sql. */
    private static String user() throws SQLException {
        List<String> rights = ApiApplication.catalogue().rights();
        String name = "postman-" + UUID.randomUUID();
        Users.create(
                name,
                Users.array(Request.get("/api/claims").token(Users.admin()).send()).stream()
                        .map(claim -> claim.asJsonObject().getString("name"))
                        .filter(rights::contains)
                        .toArray(String[]::new));
        SqlUsers.give(name, "sql");
        return name;
    }

    private static Path environment(String user) throws IOException {
        JsonArrayBuilder values = Json.createArrayBuilder();
        Map.of(
                        "base",
                        "http://127.0.0.1:" + ServerUnderTest.port() + "/api",
                        "user",
                        user,
                        "password",
                        ServerUnderTest.PASSWORD,
                        "dn",
                        DN,
                        "sql",
                        DatabaseUnderTest.isMariaDb() ? "on" : "off")
                .forEach((key, value) ->
                        values.add(Json.createObjectBuilder().add("key", key).add("value", value)));
        Path folder =
                Files.createDirectories(ServerUnderTest.folder().resolveSibling(ServerUnderTest.name() + "-postman"));
        return Files.writeString(
                folder.resolve("environment.json"),
                Json.createObjectBuilder().add("values", values).build().toString());
    }
}
