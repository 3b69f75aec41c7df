package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tariscope.server.ServerUnderTest.PASSWORD;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;

/** The console runs what the API user may, answers what the API answers, and names who did it. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
class ConsoleIT {
    private final PageVisitor admin = PageVisitor.loggedIn(Users.ADMIN, PASSWORD);

    private PageVisitor run(long user, String verb, String target, String accept, String body) {
        admin.get("/admin/methods?method=tariffs.plans");
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("user", Long.toString(user), "verb", verb, "target", target, "accept", accept, "body", body));
        fields.put("type", accept);
        fields.put(Origin.FIELD, admin.shown("console-form").get(Origin.FIELD));
        return admin.post("/admin/console", fields);
    }

    @Test
    void aMethodRunsWithTheRightsOfTheUserAndAnswersAsTheApiDoes() {
        long user = Users.create("console-" + UUID.randomUUID(), "tariffs.plans", "providers.save");
        String json = Request.get("/api/tariffs/plans/?limit=2")
                .token(Users.admin())
                .send()
                .body();
        assertThat(run(user, "GET", "/api/tariffs/plans/?limit=2", "application/json", "")
                        .body())
                .isEqualTo(json);
        assertThat(admin.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(run(user, "GET", "/api/tariffs/plans/?limit=2", "application/xml", "")
                        .body())
                .startsWith("<?xml")
                .contains("<plan>");
        run(user, "GET", "/api/tariffs/details/", "application/json", "");
        assertThat(admin.status()).isEqualTo(403);
        assertThat(admin.body()).contains("method-not-granted").contains("tariffs.details");
        run(user, "GET", "/api/tariffs/plans/?limit=0&colour=red", "application/json", "");
        assertThat(admin.status()).isEqualTo(400);
        assertThat(admin.body()).contains("\"limit\"").contains("\"colour\"");
    }

    @Test
    void whatItChangesIsRecordedUnderTheAdministratorsName() {
        long user = Users.create("console-" + UUID.randomUUID(), "providers.save");
        String name = "Console " + UUID.randomUUID();
        run(user, "POST", "/api/providers/save/", "application/json", "{\"name\":\"" + name + "\"}");
        assertThat(admin.status()).as(admin.body()).isEqualTo(200);
        run(user, "POST", "/api/providers/save/", "application/xml", "<request><name>" + name + "</name></request>");
        assertThat(admin.status()).as("the name is taken").isEqualTo(409);
        String rows = admin.get("/admin/audit.csv?text=providers.save").body();
        assertThat(rows.lines().filter(row -> row.contains(name)))
                .singleElement()
                .asString()
                .contains("," + Users.ADMIN + ",");
        assertThat(admin.get("/admin/audit.csv?text=console.run").body())
                .contains("console.run,apiuser " + user)
                .contains("POST /api/providers/save/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/api-users",
                "/api/../admin/api-users",
                "/api/%2e%2e/admin",
                "/api//tariffs",
                "/api/tariffs;x=1",
                "https://evil.example/api/x",
                "/metrics",
                ""
            })
    void whatIsNoPathOfAMethodIsRefused(String target) {
        run(1, "GET", target, "application/json", "");
        assertThat(admin.status()).as(admin.body()).isEqualTo(400);
    }

    @Test
    void logInsAndOthersUsersAreNotForTheConsole() {
        long user = Users.create("console-" + UUID.randomUUID(), "tariffs.plans");
        run(user, "POST", "/api/auth/", "application/json", "{\"username\":\"x\",\"password\":\"y\"}");
        assertThat(admin.status()).isEqualTo(403);
        run(user, "POST", "/api/auth/logout/", "application/json", "");
        assertThat(admin.status()).isEqualTo(403);
        run(999_999_999, "GET", "/api/tariffs/plans/", "application/json", "");
        assertThat(admin.status()).isEqualTo(400);
        assertThat(new PageVisitor()
                        .as(admin.session())
                        .post("/admin/console", Map.of("user", Long.toString(user)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSuggestionIsKeptListedAndExported() {
        String method = "=hotel.checkin-" + UUID.randomUUID().toString().substring(0, 8);
        admin.get("/admin/methods").send(Map.of("method", "", "purpose", "  "), "send");
        assertThat(admin.body()).contains("is required");
        admin.send(Map.of("method", method, "purpose", "<b>Check in</b>"), "send");
        assertThat(admin.get("/admin/methods").body())
                .contains(method)
                .contains("&lt;b&gt;Check in")
                .doesNotContain("<b>Check");
        assertThat(admin.get("/admin/suggestions.csv").body()).contains("'" + method);
    }
}
