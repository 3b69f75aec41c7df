package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tariscope.server.ServerUnderTest.PASSWORD;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tariscope.administrator.AdministratorStanding;
import org.tariscope.administrator.Role;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;

/** The pages as somebody meets them who means no good, or who means well at the same time as another. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Map<Role, String> names = new EnumMap<>(Role.class);
    private final Map<Role, String> passwords = new EnumMap<>(Role.class);
    private PageVisitor admin;
    private long user;

    @BeforeAll
    void makePeople() {
        admin = PageVisitor.loggedIn(Users.ADMIN, PASSWORD);
        for (Role role : Role.values()) {
            names.put(role, role.stored() + "-" + suffix);
            passwords.put(role, makeAdministrator(names.get(role), role));
        }
        user = Users.create("paged-" + suffix, "tariffs.plans");
    }

    private String makeAdministrator(String name, Role role) {
        return made(Map.of("username", name, "role", role.name(), "password", PASSWORD));
    }

    /** Makes an administrator with these fields of the form, and returns his password. */
    private String made(Map<String, String> fields) {
        admin.get("/admin/administrator").send(fields, "save");
        Matcher made = Pattern.compile("id=\"made\">([A-Za-z2-9]{24})<").matcher(admin.body());
        assertThat(made.find()).as(admin.body()).isTrue();
        return made.group(1);
    }

    static Stream<AdminPage> closed() {
        return Stream.of(AdminPage.values()).filter(page -> !page.isOpen());
    }

    /** With the id of something that is there, where the page shows one thing. */
    private String address(AdminPage page) {
        return page.getPath() + ShownThings.query(page, user);
    }

    /** What whoever may see it is answered; the rows of a comparison are there only after one. */
    private static int status(AdminPage page) {
        return switch (page) {
            case UPLOAD, CONSOLE -> 405;
            case DECK_CSV -> 404;
            default -> 200;
        };
    }

    @ParameterizedTest
    @MethodSource("closed")
    void whoHasNotLoggedInIsLedToTheLogInWhateverHeAsksFor(AdminPage page) {
        for (String path : List.of(address(page), page.getPath() + ".xhtml", page.getPath() + ";x=1")) {
            PageVisitor stranger = new PageVisitor().get(path);
            assertThat(stranger.status()).as(path).isIn(303, 404);
            assertThat(stranger.body()).doesNotContain("paged-");
        }
        PageVisitor stranger = new PageVisitor().get(address(page));
        assertThat(stranger.leadsTo()).isEqualTo("/admin/login");
        assertThat(new PageVisitor()
                        .post(address(page), Map.of("form:save", "x"))
                        .leadsTo())
                .isEqualTo("/admin/login");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @EnabledIfSystemProperty(named = "it.name", matches = "payara-h2")
    void everyRoleSeesItsPagesAndNoOther(Role role) {
        PageVisitor visitor = PageVisitor.loggedIn(names.get(role), passwords.get(role));
        for (AdminPage page : closed().toList()) {
            visitor.get(address(page));
            assertThat(visitor.status()).as(role + " " + page).isEqualTo(page.isFor(role) ? status(page) : 403);
            if (!page.isFor(role)) {
                assertThat(visitor.body())
                        .contains("Your role may not see this page.")
                        .doesNotContain("paged-");
                assertThat(visitor.post(address(page), Map.of("form:save", "x")).status())
                        .isEqualTo(403);
            }
        }
        assertThat(visitor.get("/admin/").leadsTo())
                .isEqualTo(AdminPage.home(new AdministratorStanding(names.get(role), role, true, 1, Optional.empty()))
                        .getPath());
    }

    @Test
    void whoIsLimitedToNodesCannotUndoItNorSeeWhatIsOfAll() {
        String name = "limited-" + suffix;
        Map<String, String> fields =
                Map.of("username", name, "role", "ADMINISTRATOR", "limited", "on", "nodes", "1", "password", PASSWORD);
        PageVisitor limited = PageVisitor.loggedIn(name, made(fields));
        AdministratorStanding standing =
                new AdministratorStanding(name, Role.ADMINISTRATOR, true, 1, Optional.of(Set.of(1L)));
        for (AdminPage page : closed().toList()) {
            limited.get(address(page));
            if (page.isFor(standing)) {
                assertThat(limited.status()).as(page.name()).isNotEqualTo(403);
            } else {
                assertThat(limited.status()).as(page.name()).isEqualTo(403);
                assertThat(limited.post(address(page), Map.of("form:save", "x")).status())
                        .isEqualTo(403);
            }
        }
        assertThat(limited.get("/admin/dashboard").body())
                .doesNotContain("/admin/api-users")
                .doesNotContain("/admin/administrators")
                .doesNotContain("/admin/audit");
        assertThat(admin.get(administrator(name)).body()).contains("checked=\"checked\"");
    }

    @Test
    void anAdministratorWhoBecomesAReaderIsOneFromTheNextRequestOn() {
        String name = "falling-" + suffix;
        PageVisitor falling = PageVisitor.loggedIn(name, makeAdministrator(name, Role.ADMINISTRATOR));
        falling.get("/admin/api-user?id=" + user);
        edit(name, Role.READER, true);
        assertThat(falling.send(Map.of("description", "too late"), "save").status())
                .isEqualTo(403);
        edit(name, Role.READER, false);
        assertThat(falling.get("/admin/password").leadsTo()).isEqualTo("/admin/login");
    }

    /** The address of this administrator's page. */
    private String administrator(String name) {
        admin.get("/admin/administrators");
        Matcher link =
                Pattern.compile("administrator\\?id=(\\d+)\">" + name + "<").matcher(admin.body());
        assertThat(link.find()).as(admin.body()).isTrue();
        return "/admin/administrator?id=" + link.group(1);
    }

    private void edit(String name, Role role, boolean enabled) {
        admin.get(administrator(name));
        Map<String, String> values = admin.shown("form");
        values.put("form:role", role.name());
        values.remove("form:enabled");
        if (enabled) {
            values.put("form:enabled", "on");
        }
        values.put("form:save", "x");
        admin.post(admin.action("form"), values);
        assertThat(admin.leadsTo()).startsWith("/admin/administrators");
    }

    @Test
    void theAuditIsSearchedAndItsFileHoldsWhatThePageShows() {
        String name = "audited-" + suffix;
        long id = Users.create(name);
        admin.get("/admin/audit").send(Map.of("text", name.toUpperCase(Locale.ROOT)), "find");
        assertThat(admin.body()).contains("apiusers.create").contains("apiuser " + id + " " + name);
        Matcher file = Pattern.compile("href=\"(/admin/audit.csv[^\"]*)\"").matcher(admin.body());
        assertThat(file.find()).isTrue();
        List<String> lines =
                admin.get(file.group(1).replace("&amp;", "&")).body().lines().toList();
        assertThat(lines.get(0)).startsWith("id,time,actor,address,action,object,outcome,before,after,");
        assertThat(lines).hasSize(2).last().asString().contains(",apiusers.create,apiuser " + id + " " + name + ",ok,");
        admin.get("/admin/audit").send(Map.of("text", "no row says this " + suffix), "find");
        assertThat(admin.body()).contains("No row of these days has this word.");
        admin.get("/admin/audit").send(Map.of("from", "2026-13-01"), "find");
        assertThat(admin.body()).contains("Give a day.");
        admin.get("/admin/audit").send(Map.of(), "verify");
        assertThat(admin.body()).contains("The chain is whole");
        assertThat(admin.get("/admin/audit.csv?from=2026-01-01&to=never").status())
                .isEqualTo(400);
    }

    static Stream<AdminPage> withForms() {
        return closed().filter(AdminPage::isPage);
    }

    @ParameterizedTest
    @MethodSource("withForms")
    void aFormThatIsNotOursChangesNothing(AdminPage page) {
        admin.get(address(page));
        Map<String, String> shown = admin.shown("top");
        shown.put("top:leave", "x");
        Map<String, String> without = new HashMap<>(shown);
        without.remove(Origin.FIELD);
        assertThat(admin.post(address(page), without).status()).isEqualTo(403);
        Map<String, String> foreign = new HashMap<>(shown);
        foreign.put(Origin.FIELD, "ABCDEFGHJKLMNPQRSTUVWXYZ");
        assertThat(admin.post(address(page), foreign).status()).isEqualTo(403);
        PageVisitor elsewhere = new PageVisitor().as(admin.session());
        assertThat(elsewhere
                        .with("Sec-Fetch-Site", "cross-site")
                        .post(address(page), shown)
                        .status())
                .isEqualTo(403);
        elsewhere = new PageVisitor().as(admin.session());
        assertThat(elsewhere
                        .with("Origin", "https://evil.example")
                        .post(address(page), shown)
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("/admin/password").status()).as("still logged in").isEqualTo(200);
    }

    @Test
    void theLogInBeginsASessionUnderANewIdAndTheLogOutEndsItOnTheServer() {
        PageVisitor visitor = new PageVisitor().get("/admin/login");
        assertThat(visitor.setCookies()).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-tariscope=")
                .containsIgnoringCase("; Path=/")
                .containsIgnoringCase("; Secure")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Strict")
                .doesNotContainIgnoringCase("Domain="));
        String before = visitor.session();
        visitor.send(Map.of("username", Users.ADMIN, "password", PASSWORD), "enter");
        String after = visitor.session();
        assertThat(after).isNotEqualTo(before).isNotEmpty();
        assertThat(new PageVisitor().as(before).get("/admin/password").leadsTo())
                .isEqualTo("/admin/login");
        assertThat(new PageVisitor().as(after).get("/admin/password").status()).isEqualTo(200);
        visitor.get("/admin/password").sendForm("top", Map.of(), "leave");
        assertThat(visitor.leadsTo()).isEqualTo("/admin/login");
        assertThat(new PageVisitor().as(after).get("/admin/password").leadsTo()).isEqualTo("/admin/login");
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        String name = "changing-" + suffix;
        String old = makeAdministrator(name, Role.READER);
        PageVisitor here = PageVisitor.loggedIn(name, old);
        PageVisitor there = PageVisitor.loggedIn(name, old);
        String wanted = "a new password for the reader";
        here.get("/admin/password")
                .send(Map.of("current", "wrong", "password", wanted, "confirmation", wanted), "save");
        assertThat(here.body()).contains("This is not your password.");
        here.send(Map.of("current", old, "password", "short", "confirmation", "short"), "save");
        assertThat(here.body()).contains("The password must have at least 15 characters");
        here.send(Map.of("current", old, "password", wanted, "confirmation", wanted), "save");
        assertThat(here.body()).contains("Your password is changed.");
        assertThat(here.get("/admin/password").status()).isEqualTo(200);
        assertThat(there.get("/admin/password").leadsTo()).isEqualTo("/admin/login");
    }

    @ParameterizedTest
    @MethodSource("withForms")
    void everyPageSaysWhatABrowserMayRunAndThatNobodyKeepsIt(AdminPage page) {
        String first = admin.get(address(page)).header("Content-Security-Policy");
        assertThat(first)
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .matches(".*script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}';?")
                .doesNotContain("unsafe-eval")
                .doesNotContain(" | ");
        assertThat(admin.header("Cache-Control")).isEqualTo("no-store");
        assertThat(admin.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(admin.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(admin.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(admin.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(admin.get(address(page)).header("Content-Security-Policy")).isNotEqualTo(first);
        assertThat(admin.body()).doesNotContain(" onclick=").doesNotContain("javascript:");
    }

    @Test
    void whatPeopleTypeIsShownAsText() {
        String name = HOSTILE + suffix;
        admin.get("/admin/api-user")
                .send(
                        Map.of(
                                "username", name,
                                "description", "=1+1\"><script>alert(2)</script>",
                                "password", "a word for the hostile one here",
                                "confirmation", "a word for the hostile one here"),
                        "save");
        assertThat(admin.leadsTo()).startsWith("/admin/method-rights");
        String id = admin.leadsTo().replaceFirst(".*id=", "");
        for (String path : List.of(
                admin.leadsTo(),
                "/admin/api-users",
                "/admin/api-user?id=" + id,
                "/admin/method-rights?id=" + id,
                "/admin/reset-password?id=" + id)) {
            assertThat(admin.get(path).body())
                    .contains("&lt;img src=x")
                    .doesNotContain("<img")
                    .doesNotContain("<script>");
        }
        assertThat(admin.get("/admin/api-users.csv").body()).contains(",\"'=1+1\"\"><script>alert(2)</script>\",");
        assertThat(admin.header("Content-Disposition")).contains("attachment");
    }

    @Test
    void everyScriptIsKeptAsItWasTyped() {
        String path = "/admin/api-user?id=" + Users.create("scripts-" + suffix);
        String typed = "Їжак & кіт — 中文 😀";
        admin.get(path).send(Map.of("description", typed), "save");
        assertThat(admin.get(path).shown("form")).containsEntry("form:description", typed);
    }

    @Test
    void whoSavesSecondIsToldWhatTheFirstHasSaved() {
        PageVisitor other = PageVisitor.loggedIn(names.get(Role.ADMINISTRATOR), passwords.get(Role.ADMINISTRATOR));
        String path = "/admin/api-user?id=" + Users.create("edited-" + suffix);
        admin.get(path);
        other.get(path).send(Map.of("description", "the first was faster"), "save");
        assertThat(other.leadsTo()).startsWith("/admin/api-users");
        admin.send(Map.of("description", "the second typed this"), "save");
        assertThat(admin.status()).isEqualTo(409);
        assertThat(admin.body())
                .contains("Somebody else has changed this user meanwhile")
                .contains("the first was faster")
                .contains("the second typed this");
        admin.send(Map.of("description", "the second decided"), "save");
        assertThat(admin.get(path).body()).contains("the second decided");
    }

    @Test
    void ofAnAdministratorTooTheSecondIsTold() {
        String name = "two-edit-" + suffix;
        makeAdministrator(name, Role.READER);
        PageVisitor other = PageVisitor.loggedIn(names.get(Role.ADMINISTRATOR), passwords.get(Role.ADMINISTRATOR));
        String path = administrator(name);
        admin.get(path);
        other.get(path).send(Map.of("role", "TARIFF_MANAGER"), "save");
        assertThat(other.leadsTo()).startsWith("/admin/administrators");
        admin.send(Map.of("role", "ADMINISTRATOR"), "save");
        assertThat(admin.status()).isEqualTo(409);
        assertThat(admin.body())
                .contains("Somebody else has changed this administrator meanwhile")
                .contains("<dd>Tariff manager</dd>")
                .containsPattern("value=\"ADMINISTRATOR\" selected");
        assertThat(admin.get(path).body()).containsPattern("value=\"TARIFF_MANAGER\" selected");
    }

    @Test
    void rightsThatSomebodyElseHasSavedAreNotOverwrittenUnseen() {
        long id = Users.create("raced-" + suffix, "tariffs.plans");
        PageVisitor other = PageVisitor.loggedIn(names.get(Role.ADMINISTRATOR), passwords.get(Role.ADMINISTRATOR));
        admin.get("/admin/method-rights?id=" + id);
        other.get("/admin/method-rights?id=" + id).send(Map.of(box(other, "tariffs.details"), "on"), "save");
        assertThat(other.leadsTo()).startsWith("/admin/api-users");
        admin.send(Map.of(box(admin, "tariffs.quote"), "on"), "save");
        assertThat(admin.status()).isEqualTo(409);
        assertThat(admin.body()).contains("Somebody else has just saved the contrary.");
    }

    /** The name of a right's switch, as a form sends it. */
    private static String box(PageVisitor visitor, String right) {
        Matcher found = Pattern.compile("name=\"form:([^\"]*)\"[^>]*data-right=\"" + Pattern.quote(right) + "\"")
                .matcher(visitor.body());
        assertThat(found.find()).as(visitor.body()).isTrue();
        return found.group(1);
    }

    @Test
    void theGravestRightsWantTheOwnPasswordAgain() {
        long id = Users.create("grave-" + suffix);
        for (String right : List.of("sql", "sql.write", "accounts.payment")) {
            admin.get("/admin/method-rights?id=" + id);
            admin.send(Map.of(box(admin, right), "on"), "save");
            assertThat(admin.body()).as(right).contains("This is not your password.");
            admin.send(Map.of(box(admin, right), "on", "password", PASSWORD), "save");
            assertThat(admin.leadsTo()).as(right).startsWith("/admin/api-users");
        }
    }

    @Test
    void theLastAdministratorStays() {
        String shown = admin.get("/admin/administrators").body();
        assertThat(shown).contains(">demo-admin<");
        edit(names.get(Role.ADMINISTRATOR), Role.ADMINISTRATOR, true);
        Matcher own = Pattern.compile("administrator\\?id=(\\d+)\">demo-admin<").matcher(shown);
        assertThat(own.find()).isTrue();
        List<String> others = Pattern.compile("administrator\\?id=\\d+\">([^<]+)<")
                .matcher(shown)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("demo-admin"))
                .toList();
        others.forEach(name -> edit(name, Role.READER, true));
        admin.get("/admin/administrator?id=" + own.group(1));
        admin.send(Map.of("role", "READER"), "save");
        assertThat(admin.body()).contains("This is the last enabled administrator");
        edit(names.get(Role.ADMINISTRATOR), Role.ADMINISTRATOR, true);
        edit(names.get(Role.TARIFF_MANAGER), Role.TARIFF_MANAGER, true);
    }

    @Test
    void endedTokensAreRefusedAndADeletedUserIsGone() {
        String name = "ended-" + suffix;
        long id = Users.create(name, "tariffs.plans");
        String token = Users.logIn(name, PASSWORD, "127.0.0.1");
        admin.get("/admin/api-user?id=" + id).sendForm("ending", Map.of(), "endTokens");
        assertThat(Request.get("/api/tariffs/plans").token(token).send().status())
                .isEqualTo(401);
        assertThat(Users.tryLogIn(name, PASSWORD, "127.0.0.1").status()).isEqualTo(200);
        admin.get("/admin/api-user?id=" + id).sendForm("ending", Map.of(), "delete");
        assertThat(admin.get("/admin/api-user?id=" + id).status()).isEqualTo(404);
        assertThat(Users.tryLogIn(name, PASSWORD, "127.0.0.1").status()).isEqualTo(401);
    }

    @Test
    void thePagesSpeakTheBrowsersLanguageOrTheChosenOne() {
        PageVisitor visitor = new PageVisitor()
                .with("Accept-Language", "uk-UA,uk;q=0.9,en;q=0.8")
                .get("/admin/login");
        assertThat(visitor.body()).contains("lang=\"uk\"").contains("Вхід");
        Matcher button =
                Pattern.compile("name=\"top:([^\"]+)\" value=\"English\"").matcher(visitor.body());
        assertThat(button.find()).as(visitor.body()).isTrue();
        visitor.sendForm("top", Map.of(), button.group(1));
        assertThat(visitor.get("/admin/login").body()).contains("lang=\"en\"").contains("Log in");
        assertThat(new PageVisitor()
                        .with("Accept-Language", "de")
                        .get("/admin/login")
                        .body())
                .contains("lang=\"en\"");
    }

    @Test
    void guessesAtThePagesAreCountedAsThoseAtTheApi() {
        String name = "guessed-" + suffix;
        String password = makeAdministrator(name, Role.READER);
        PageVisitor guesser = new PageVisitor();
        for (int guess = 0; guess < 6; guess++) {
            guesser.get("/admin/login").send(Map.of("username", name, "password", "guess " + guess), "enter");
            assertThat(guesser.body()).contains("Username and password do not belong together.");
        }
        guesser.get("/admin/login").send(Map.of("username", name, "password", password), "enter");
        assertThat(guesser.body()).as("locked").contains("Username and password do not belong together.");
    }

    @Test
    void setUpIsClosedOnceThereIsAnAdministrator() {
        assertThat(new PageVisitor().get("/setup").leadsTo()).isEqualTo("/admin/login");
        assertThat(new PageVisitor().post("/setup", Map.of("form:code", "x")).leadsTo())
                .isEqualTo("/admin/login");
    }
}
