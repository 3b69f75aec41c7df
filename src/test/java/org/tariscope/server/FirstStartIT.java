package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.admin.Browser;

/** From an empty database to a program that may call three methods, as a new user goes: with a browser and curl. */
@OneJar.Run
@EnabledIf("org.tariscope.admin.Browser#isThere")
class FirstStartIT {
    private static final String OWN = "the first one here has a long password";
    private static final String GIVEN = "a word for the program that asks";

    private static final List<String> NAMES =
            List.of("admin", "root", "tariscope", "demo", "user", "test", "guest", "operator", "api", "administrator");
    private static final List<String> COMMON = List.of(
            "",
            "admin",
            "password",
            "123456",
            "tariscope",
            "changeme",
            "root",
            "demo",
            "secret",
            "qwerty",
            "letmein",
            "admin123",
            "password1",
            "12345678",
            "welcome",
            "test",
            "guest",
            "default",
            "toor",
            "adminadmin");

    @TempDir
    Path folder;

    @Test
    void onPayara() throws Exception {
        try (OneJar server = OneJar.start(data(), Map.of()).ready()) {
            assertSetUpRequired(server);
            goes(server);
            OneJarIT.assertOneObjectALine(server.console());
            assertOwnerOnly(data());
        }
    }

    @Test
    void onWildFly() throws Exception {
        try (OneJar server = OneWildFly.start(data(), Map.of()).ready()) {
            goes(server);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Nobody logs in before there is a user, whatever he tries. */
    private static void assertSetUpRequired(OneJar server) throws Exception {
        HttpResponse<String> claims = server.get("/api/claims/xml", "");
        assertThat(claims.statusCode()).isEqualTo(503);
        assertThat(claims.body()).contains("urn:tariscope:problem:setup-required");
        assertThat(server.get("/health/ready", "").statusCode()).isEqualTo(200);
        for (String name : NAMES) {
            for (String password : COMMON) {
                String body = "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
                HttpResponse<String> reply = server.post("/api/auth", body, "");
                assertThat(reply.statusCode()).as(body).isEqualTo(503);
                assertThat(reply.body()).doesNotContain("token");
            }
        }
    }

    /** What the server has made itself. */
    private static void assertOwnerOnly(Path data) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/keys.json"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    private void goes(OneJar server) throws Exception {
        assertThat(server.get("/api/claims", "").statusCode()).isEqualTo(503);
        try (Browser browser = new Browser(server.address(), "en")) {
            setsUp(browser);
            assertThat(server.get("/api/claims", "").statusCode()).isEqualTo(401);
            assertThat(data().resolve("setup-code")).doesNotExist();
            makesAUser(browser);
            grants(browser);
            String token = server.logIn("crm", GIVEN);
            assertThat(status(server, "tariffs/plans", token)).isEqualTo(200);
            assertThat(status(server, "tariscope/version", token)).isEqualTo(200);
            assertThat(status(server, "tariscope/serial", token)).isEqualTo(403);
            withdraws(browser);
            assertThat(status(server, "tariffs/plans", token)).isEqualTo(403);
            assertThat(status(server, "tariscope/version", token)).isEqualTo(200);
            String made = resets(browser);
            assertThat(status(server, "tariscope/version", token)).isEqualTo(401);
            assertThat(logIn(server, GIVEN).statusCode()).isEqualTo(401);
            assertThat(logIn(server, made).statusCode()).isEqualTo(200);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void setsUp(Browser browser) throws Exception {
        browser.open("/admin/");
        assertThat(browser.at()).isEqualTo("/setup");
        String code = Files.readString(data().resolve("setup-code")).strip();
        setUp(browser, "0123456789abcdef0123456789abcdef", OWN, OWN);
        assertThat(browser.page()).contains("This is not the code of the server's last start");
        setUp(browser, code, OWN, OWN + "!");
        assertThat(browser.page()).contains("The two passwords differ.");
        assertThat(browser.typed("Username")).isEqualTo("Olena");
        setUp(browser, code, "short", "short");
        assertThat(browser.page()).contains("The password must have at least 15 characters");
        setUp(browser, code, OWN, OWN);
        assertThat(browser.at()).isEqualTo("/admin/login");
        assertThat(browser.page()).contains("The administrator Olena is made.");
        browser.open("/setup");
        assertThat(browser.at()).isEqualTo("/admin/login");
        logsIn(browser, GIVEN);
        assertThat(browser.page()).contains("Username and password do not belong together.");
        logsIn(browser, OWN);
        assertThat(browser.at()).isEqualTo("/admin/dashboard");
        assertThat(browser.page()).contains("No run yet.");
        browser.press("API Users");
        assertThat(browser.page()).contains("No API user.");
    }

    private static void setUp(Browser browser, String code, String password, String confirmation) {
        browser.type("Setup code", code)
                .type("Username", "Olena")
                .type("New Password", password)
                .type("Confirm Password", confirmation)
                .press("Make administrator");
    }

    private static void logsIn(Browser browser, String password) {
        browser.type("Username", "Olena").type("Password", password).press("Log in");
    }

    private static void makesAUser(Browser browser) {
        browser.press("Add")
                .type("Username", "crm")
                .type("Description (optional)", "Asks for prices")
                .type("New Password", GIVEN)
                .type("Confirm Password", GIVEN)
                .press("Save");
        assertThat(browser.page()).contains("The API user crm is made.");
    }

    private static void grants(Browser browser) {
        browser.turn("tariffs.plans")
                .turn("tariscope.version")
                .turn("tariffs.details")
                .press("Save");
        assertThat(browser.page()).contains("crm now holds 3 rights.");
    }

    private static void withdraws(Browser browser) {
        browser.press("Method Rights").turn("tariffs.plans").press("Save");
        assertThat(browser.page()).contains("crm now holds 2 rights.");
    }

    private static String resets(Browser browser) {
        browser.press("Reset password").type("Your own password", GIVEN).press("Reset password");
        assertThat(browser.page()).contains("This is not your password.");
        browser.type("Your own password", OWN).press("Reset password");
        String made = browser.text("#made");
        assertThat(made).hasSize(24);
        browser.press("Done");
        assertThat(browser.page()).doesNotContain(made);
        return made;
    }

    private static int status(OneJar server, String method, String token) throws Exception {
        return server.get("/api/" + method, token).statusCode();
    }

    private static HttpResponse<String> logIn(OneJar server, String password) throws Exception {
        return server.post("/api/auth", "{\"username\":\"crm\",\"password\":\"" + password + "\"}", "", Map.of());
    }
}
