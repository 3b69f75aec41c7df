package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tariscope.server.ServerUnderTest.PASSWORD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.administrator.Role;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;

/** The pages of the price list without a browser: who may change it, what is refused and where, and who saves second. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TariffPagesIT {
    private static final String DAY =
            LocalDate.now(java.time.ZoneOffset.UTC).plusDays(40).toString();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String prefix = "999" + Math.abs(mark.hashCode() % 100_000_000);
    private PageVisitor admin;

    @BeforeAll
    void logIn() {
        admin = PageVisitor.loggedIn(Users.ADMIN, PASSWORD);
    }

    private PageVisitor visitor(Role role) {
        String name = role.stored() + "-of-prices-" + mark;
        admin.get("/admin/administrator")
                .send(Map.of("username", name, "role", role.name(), "password", PASSWORD), "save");
        Matcher made = Pattern.compile("id=\"made\">([A-Za-z2-9]{24})<").matcher(admin.body());
        assertThat(made.find()).as(admin.body()).isTrue();
        return PageVisitor.loggedIn(name, made.group(1));
    }

    /** Makes a tariff with a code; answers the address that it leads to. */
    private String make(PageVisitor by, String name, String code) {
        by.get("/admin/tariff-version")
                .send(Map.of("name", name, "value", "0,50", "activedate", DAY, "codes", code + "; <i>Far"), "save");
        assertThat(by.leadsTo()).as(by.body()).startsWith("/admin/tariff?id=");
        return by.leadsTo();
    }

    @Test
    void aTariffManagerMakesATariffThatIsFoundByNameAndNumberAndShownAsText() {
        PageVisitor manager = visitor(Role.TARIFF_MANAGER);
        String name = "<b>" + mark;
        String address = make(manager, name, prefix + "1");
        assertThat(manager.get(address).body())
                .contains("&lt;b&gt;" + mark, "0.50", "&lt;i&gt;Far", "tariff-version?")
                .doesNotContain("<b>" + mark)
                .doesNotContain("<i>Far");
        assertThat(manager.get("/admin/tariffs?text=" + mark).body()).contains("&lt;b&gt;" + mark, "no price");
        assertThat(manager.get("/admin/tariffs?priced=with&text=%3Cb%3E" + mark).body())
                .contains("No tariff is like this.");
        assertThat(manager.get("/admin/tariffs.csv?text=%3Cb%3E" + mark).body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",<b>" + mark + ",");
        String id = address.replaceFirst(".*id=(\\d+).*", "$1");
        assertThat(manager.get("/admin/tariff-codes.csv?id=" + id).body()).contains(prefix + "1,<i>Far,,");
    }

    @Test
    void aReaderSeesEverythingAndChangesNothing() {
        String address = make(admin, "Read " + mark, prefix + "2");
        PageVisitor reader = visitor(Role.READER);
        assertThat(reader.get(address).body()).contains("Read " + mark).doesNotContain("tariff-version");
        assertThat(reader.get("/admin/tariff-version").status()).isEqualTo(403);
        for (String page : List.of("provider?id=84", "plan?id=43", "currency?id=980", "daytype?id=1")) {
            reader.get("/admin/" + page);
            assertThat(reader.status()).as(page).isEqualTo(200);
            assertThat(reader.body()).as(page).doesNotContain("form:save");
        }
        // What a reader is not shown cannot be pressed by name either.
        admin.get("/admin/provider?id=84");
        Map<String, String> values = admin.shown("form");
        reader.get("/admin/provider?id=84");
        values.putAll(reader.shown("top"));
        values.put("form:name", "Taken over");
        values.put("form:save", "x");
        reader.post("/admin/provider", values);
        assertThat(admin.get("/admin/providers").body()).doesNotContain("Taken over");
    }

    @Test
    void everythingWrongIsSaidAtItsPlaceAndKept() {
        admin.get("/admin/tariff-version")
                .send(
                        Map.of(
                                "name", "Wrong " + mark,
                                "value", "-1,5",
                                "roundto", "often",
                                "stageline:1:fromminute", "10",
                                "codes", "\n" + prefix + "3; A\n4 4; B"),
                        "save");
        assertThat(admin.body())
                .contains("must be a whole number from 0 to 86400", "is required", "value=\"often\"", "value=\"-1,5\"");
        Map<String, String> mended = Map.of(
                "name",
                "Wrong " + mark,
                "value",
                "-1",
                "activedate",
                DAY,
                "stageline:1:fromminute",
                "10",
                "stageline:1:value",
                "1",
                "codes",
                "\n" + prefix + "3; A\n4 4; B");
        admin.get("/admin/tariff-version").send(mended, "save");
        assertThat(admin.body())
                .contains("must not be negative", "Line 3: must be digits, letters and the signs * # +");
        admin.get("/admin/tariff-version").send(Map.of("hours", "1:77"), "save");
        assertThat(admin.body()).contains("is not a week of hours with these prices");
        assertThat(admin.get("/admin/tariffs?plan=x").status()).isEqualTo(400);
        assertThat(admin.get("/admin/tariff?id=1001&version=3").status()).isEqualTo(404);
    }

    @Test
    void whoSavesAVersionSecondIsToldWhatTheFirstHasSaved() {
        String address = make(admin, "Twice " + mark, prefix + "4");
        String change = address.replace("/tariff?", "/tariff-version?") + "&change=true";
        PageVisitor other = PageVisitor.loggedIn(Users.ADMIN, PASSWORD);
        admin.get(change);
        other.get(change).send(Map.of("value", "0.77"), "save");
        assertThat(other.leadsTo()).startsWith("/admin/tariff?");
        admin.send(Map.of("value", "0.88"), "save");
        assertThat(admin.status()).isEqualTo(409);
        assertThat(admin.body()).contains("Somebody else has changed this meanwhile", "0.77", "value=\"0.88\"");
        admin.send(Map.of(), "save");
        assertThat(admin.get(address).body()).contains("0.88");
        admin.get(change.replace("&change=true", "")).send(Map.of("activedate", DAY), "save");
        assertThat(admin.body()).contains("This plan has a version of this day already.");
    }

    @Test
    void smallPartsAreMadeAndChangedAndTheSecondIsTold() {
        for (String part : List.of("provider", "plan")) {
            admin.get("/admin/" + part).send(Map.of("name", part + " " + mark), "save");
            assertThat(admin.leadsTo()).as(admin.body()).startsWith("/admin/" + part + "s");
            admin.get("/admin/" + part + "s?text=" + mark);
            Matcher link = Pattern.compile("/admin/" + part + "\\?id=\\d+").matcher(admin.body());
            assertThat(link.find()).isTrue();
            PageVisitor other = PageVisitor.loggedIn(Users.ADMIN, PASSWORD);
            admin.get(link.group());
            other.get(link.group()).send(Map.of("description", "first"), "save");
            admin.send(Map.of("description", "second"), "save");
            assertThat(admin.status()).as(part).isEqualTo(409);
            assertThat(admin.body()).contains("first", "second");
            admin.get("/admin/" + part).send(Map.of("name", part + " " + mark), "save");
            assertThat(admin.body()).contains("belongs to " + part);
        }
        admin.get("/admin/currency?id=840").send(Map.of("fromdate", DAY, "rate", "0,9"), "save");
        assertThat(Request.get("/api/currencies/list")
                        .token(Users.admin())
                        .send()
                        .body())
                .contains("\"fromdate\":\"" + DAY + "\"");
        admin.get("/admin/daytype?id=3").send(Map.of("dates", "2027-02-30"), "save");
        assertThat(admin.body()).contains("Line 1: is not a day of the calendar");
        assertThat(admin.get("/admin/daytypes?year=2027").body()).contains(">2027<");
    }
}
