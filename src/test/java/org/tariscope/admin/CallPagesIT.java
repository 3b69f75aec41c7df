package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tariscope.server.ServerUnderTest.PASSWORD;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;

/** The pages of calls as somebody meets them who may see some nodes only, or sends what no page would. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallPagesIT {
    private static final String DAYS = "?fromdate=2026-11-02&todate=2026-11-02";

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String dn = "9" + (UUID.randomUUID().getMostSignificantBits() >>> 36);
    private PageVisitor admin;
    private long call;

    @BeforeAll
    void recordACall() {
        admin = PageVisitor.loggedIn(Users.ADMIN, PASSWORD);
        call = ShownThings.addCall(dn, "=1+1", "<img src=x onerror=alert(1)>" + suffix);
    }

    private PageVisitor administrator(String role, Map<String, String> limit) {
        String name = role.toLowerCase(java.util.Locale.ROOT) + limit.size() + suffix;
        java.util.HashMap<String, String> fields = new java.util.HashMap<>(limit);
        fields.putAll(Map.of("username", name, "role", role, "password", PASSWORD));
        admin.get("/admin/administrator").send(fields, "save");
        Matcher made = Pattern.compile("id=\"made\">([A-Za-z2-9]{24})<").matcher(admin.body());
        assertThat(made.find()).as(admin.body()).isTrue();
        return PageVisitor.loggedIn(name, made.group(1));
    }

    @Test
    void whoIsLimitedToNodesMeetsNothingOfOthers() {
        assertThat(admin.get("/admin/calls" + DAYS + "&dn=" + dn).body()).contains("/admin/call?id=" + call);
        assertThat(admin.get("/admin/unpriced" + DAYS).body()).contains("Unknown subscriber");
        PageVisitor limited = administrator("ADMINISTRATOR", Map.of("limited", "on", "nodes", "2"));
        for (String address : new String[] {
            "/admin/call?id=" + call,
            "/admin/rerated?id=" + ShownThings.run(),
            "/admin/rerated.csv?id=" + ShownThings.run(),
            "/admin/call-import?id=" + ShownThings.callImport(),
            "/admin/call-import.csv?id=" + ShownThings.callImport()
        }) {
            assertThat(admin.get(address).status()).as(address).isEqualTo(200);
            assertThat(limited.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(limited.get("/admin/calls" + DAYS + "&dn=" + dn).body()).contains("No call matches.");
        assertThat(limited.get("/admin/calls" + DAYS + "&nodeid=1&dn=" + dn).body())
                .contains("No call matches.");
        assertThat(limited.get("/admin/calls.csv" + DAYS + "&dn=" + dn).body().lines())
                .hasSize(1);
        assertThat(limited.get("/admin/unpriced" + DAYS).body()).doesNotContain(dn);
        assertThat(limited.get("/admin/rerate").body()).doesNotContain("rerated?id=");
        assertThat(limited.get("/admin/dashboard").body()).doesNotContain("API users");
        limited.get("/admin/call-imports");
        assertThat(limited.body()).doesNotContain("value=\"292\"");
        limited.send(Map.of("format", "asterisk", "pbxid", "292", "stamps", "node", "file", "x"), "save");
        assertThat(limited.body()).doesNotContain("job=").contains("class=\"problem\"");
    }

    @Test
    void whatPbxsSendIsShownAsTextAndIsNoFormula() {
        String page = admin.get("/admin/call?id=" + call).body();
        assertThat(page).contains("&lt;img src=x").doesNotContain("<img");
        assertThat(admin.get("/admin/calls" + DAYS + "&dn=" + dn).body()).doesNotContain("<img");
        assertThat(admin.get("/admin/calls.csv" + DAYS + "&dn=" + dn).body()).contains(",'=1+1,");
    }

    @Test
    void whatAnAddressSaysBadlyIsSaidAtItsField() {
        assertThat(admin.get("/admin/calls?subscriberid=x").body())
                .contains("must be an id")
                .contains("value=\"x\"");
        assertThat(admin.get("/admin/calls?fromdate=2026-11-02&todate=2026-11-01")
                        .body())
                .contains("is before fromdate");
        assertThat(admin.get("/admin/unpriced?fromdate=never").body()).contains("must be a day");
        assertThat(admin.get("/admin/calls.csv?subscriberid=x").status()).isEqualTo(400);
        for (String job : new String[] {"x", "0", "987654321"}) {
            assertThat(admin.get("/admin/rerate?job=" + job).status()).isEqualTo(404);
            assertThat(admin.get("/admin/call-imports?job=" + job).status()).isEqualTo(404);
        }
    }

    @Test
    void aReaderReadsAndIsOfferedNoChange() {
        PageVisitor reader = administrator("READER", Map.of());
        String page = reader.get("/admin/calls" + DAYS + "&dn=" + dn).body();
        assertThat(page).contains("/admin/call?id=" + call).doesNotContain("/admin/rerate");
        assertThat(reader.get("/admin/call?id=" + call).body()).doesNotContain("/admin/rerate");
        assertThat(reader.get("/admin/dashboard").body())
                .contains("Calls a day")
                .doesNotContain("demo-admin:");
    }

    @Test
    void aComparisonIsBegunAndAnothersIsNotFound() {
        admin.get("/admin/rerate" + DAYS + "&dn=" + dn).send(Map.of("reason", ""), "compare");
        assertThat(admin.body()).contains("Fill this in.");
        admin.send(Map.of("reason", "Nothing changes " + suffix), "compare");
        String job = admin.leadsTo();
        assertThat(job).startsWith("/admin/rerate?job=");
        assertThat(admin.get(job).body()).contains("Nothing changes " + suffix);
        PageVisitor other = administrator("TARIFF_MANAGER", Map.of());
        assertThat(other.get(job).status()).isEqualTo(404);
    }
}
