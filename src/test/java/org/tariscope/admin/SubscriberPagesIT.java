package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tariscope.server.ServerUnderTest.PASSWORD;

import java.util.HashMap;
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

/** The pages of subscribers, of payments and of the price of a call, on the demonstration data. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriberPagesIT {
    /** In node 1. */
    private static final long OLENA = 1234;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private PageVisitor admin;

    @BeforeAll
    void logIn() {
        admin = PageVisitor.loggedIn(Users.ADMIN, PASSWORD);
    }

    private long made(String name) {
        admin.get("/admin/subscriber-new?department=109")
                .send(Map.of("fullname", name, "departmentid", "109", "subscribertype", "1"), "save");
        Matcher id = Pattern.compile("/admin/subscriber\\?id=(\\d+)").matcher(admin.leadsTo());
        assertThat(id.find()).as(admin.leadsTo() + admin.body()).isTrue();
        return Long.parseLong(id.group(1));
    }

    private String api(String path) {
        return Request.get("/api/" + path).token(Users.demo()).send().body();
    }

    @Test
    void aNameIsANameAndNoScriptOrFormulaWhereverItIsShown() {
        long id = made("=1+1<img src=x onerror=alert(1)>" + suffix);
        assertThat(admin.get("/admin/subscribers?text=" + suffix.toUpperCase(java.util.Locale.ROOT))
                        .body())
                .contains("/admin/subscriber?id=" + id + "\"", "=1+1&lt;img src=x onerror=alert(1)&gt;" + suffix)
                .doesNotContain("<img");
        for (String page : new String[] {"subscriber", "payment", "subscriber-edit", "subscriber-number"}) {
            assertThat(admin.get("/admin/" + page + "?id=" + id).body())
                    .as(page)
                    .contains("&lt;img src=x")
                    .doesNotContain("<img");
        }
        assertThat(admin.get("/admin/subscribers.csv?text=onerror%20" + suffix)
                        .body()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(id + ",'=1+1<img");
        assertThat(admin.get("/admin/subscribers?text=%22%3E%3Cimg%20src%3Dx%3E")
                        .body())
                .contains("No subscriber.")
                .doesNotContain("<img");
        assertThat(admin.get("/admin/subscribers?department=x").status()).isEqualTo(404);
        assertThat(admin.get("/admin/subscribers?node=999999").status()).isEqualTo(404);
        assertThat(admin.get("/admin/subscriber?id=999999999").status()).isEqualTo(404);
    }

    @Test
    void whoIsLimitedToANodeMeetsNobodyOfAnother() {
        admin.get("/admin/subscribers");
        Matcher other = Pattern.compile("\\?node=((?!1\\b)\\d+)").matcher(admin.body());
        assertThat(other.find()).isTrue();
        PageVisitor limited = limited(other.group(1));
        assertThat(limited.get("/admin/subscribers").body())
                .contains("?node=" + other.group(1))
                .doesNotContain("?node=1\"");
        assertThat(limited.get("/admin/subscribers?text=olena.shevchenko@").body())
                .contains("No subscriber.");
        assertThat(limited.get("/admin/subscribers.csv?text=olena.shevchenko@")
                        .body()
                        .lines())
                .hasSize(1);
        for (String path : new String[] {
            "subscribers?node=1",
            "subscribers?department=109",
            "subscribers.csv?department=109",
            "subscriber?id=" + OLENA,
            "subscriber-edit?id=" + OLENA,
            "subscriber-number?id=" + OLENA,
            "subscriber-charges.csv?id=" + OLENA,
            "subscriber-payments.csv?id=" + OLENA,
            "subscriber-months.csv?id=" + OLENA,
            "payment?id=" + OLENA
        }) {
            assertThat(limited.get("/admin/" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(limited.get("/admin/price-call?number=380671234567&start=2026-11-02T10:15&duration=60&subscriberid="
                                + OLENA)
                        .body())
                .contains("There is no such subscriber")
                .doesNotContain("id=\"cost\"");
        limited.get("/admin/subscriber-new")
                .send(Map.of("fullname", "S " + suffix, "departmentid", "109", "subscribertype", "0"), "save");
        assertThat(limited.leadsTo()).isEmpty();
        assertThat(admin.get("/admin/subscribers.csv?text=S%20" + suffix).body().lines())
                .noneMatch(line -> line.contains("S " + suffix));
    }

    private PageVisitor limited(String node) {
        String name = "limited-" + suffix;
        admin.get("/admin/administrator")
                .send(
                        Map.of(
                                "username", name,
                                "role", Role.ADMINISTRATOR.name(),
                                "limited", "on",
                                "nodes", node,
                                "password", PASSWORD),
                        "save");
        Matcher generated = Pattern.compile("id=\"made\">([A-Za-z2-9]{24})<").matcher(admin.body());
        assertThat(generated.find()).as(admin.body()).isTrue();
        return PageVisitor.loggedIn(name, generated.group(1));
    }

    @Test
    void aPaymentIsLookedAtAndBookedOnceHoweverOftenItIsSent() {
        long id = made("Payer " + suffix);
        admin.get("/admin/payment?id=" + id).send(Map.of("payment", "12.345", "paymenttype", "1"), "check");
        assertThat(admin.body())
                .contains("has more digits than the currency", "value=\"12.345\"")
                .doesNotContain("id=\"booking\"");
        admin.send(
                Map.of("payment", "12.30", "paymenttype", "1", "comment", "<b>desk</b>", "externalid", "R" + suffix),
                "check");
        assertThat(admin.body()).contains("id=\"booking\"", "12.30 EUR", "Payer " + suffix, "&lt;b&gt;desk&lt;/b&gt;");
        assertThat(payments(id)).isEqualTo("[]");
        Map<String, String> form = admin.shown("form");
        form.put("form:paymenttype", "1");
        form.put("form:book", "pressed");
        String action = admin.action("form");
        admin.post(action, form);
        assertThat(admin.leadsTo()).startsWith("/admin/subscriber?id=" + id);
        admin.post(action, form);
        admin.post(action, form);
        String booked = payments(id);
        assertThat(booked).containsOnlyOnce("\"paymentid\"").contains("12.30");
        admin.get("/admin/subscriber?id=" + id);
        assertThat(admin.body()).contains("12.30 EUR", "&lt;b&gt;desk&lt;/b&gt;", "R" + suffix);
        assertThat(admin.get("/admin/subscriber-payments.csv?id=" + id).body().lines())
                .hasSize(2);
        assertThat(admin.get("/admin/subscriber-months.csv?id=" + id).body().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("month,startbalance,charge,payment,endbalance,currency");
        assertThat(admin.body()).contains(",12.30,12.30,EUR");
        sameFormWithAnotherAmount(action, form, id);
        assertThat(payments(id)).isEqualTo(booked);
        assertThat(admin.get("/admin/audit.csv?text=payment%20of").status()).isEqualTo(200);
    }

    /** Whoever goes back and types something else into the form that was booked is told so. */
    private void sameFormWithAnotherAmount(String action, Map<String, String> booked, long id) {
        admin.get("/admin/payment?id=" + id);
        Map<String, String> fields = new HashMap<>(admin.shown("form"));
        fields.put("form:key", booked.get("form:key"));
        fields.put("form:payment", "99.00");
        fields.put("form:paymenttype", "1");
        fields.put("form:check", "pressed");
        admin.post(action, fields);
        Map<String, String> again = admin.shown("form");
        assertThat(again).containsEntry("form:key", booked.get("form:key"));
        again.put("form:paymenttype", "1");
        again.put("form:book", "pressed");
        admin.post(action, again);
        assertThat(admin.body()).contains("This form has booked another payment already.");
    }

    private String payments(long id) {
        return api("accounts/payments?id=" + id + "&fromdate=2000-01-01&todate=2200-01-01");
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        long id = made("Edited " + suffix);
        PageVisitor second = PageVisitor.loggedIn(Users.ADMIN, PASSWORD);
        second.get("/admin/subscriber-edit?id=" + id);
        admin.get("/admin/subscriber-edit?id=" + id);
        assertThat(saved(admin, Map.of("street", "Main street", "email", "nonsense"))
                        .body())
                .contains("is not an e-mail address", "value=\"Main street\"");
        assertThat(saved(admin, Map.of("email", "a@example.com")).leadsTo()).startsWith("/admin/subscriber?id=");
        assertThat(saved(second, Map.of("House", "17")).status()).isEqualTo(409);
        assertThat(second.body()).contains("Main street", "value=\"17\"");
        saved(second, Map.of("street", "Main street"));
        assertThat(api("subscriber/get?id=" + id)).contains("\"House\":\"17\"", "Main street", "a@example.com");
        admin.get("/admin/subscriber-edit?id=" + id);
        saved(admin, Map.of("email", ""));
        assertThat(api("subscriber/get?id=" + id)).contains("\"email\":null").contains("\"House\":\"17\"");
        admin.get("/admin/subscriber-number?id=" + id)
                .send(Map.of("DN", "7" + suffix, "pbxid", "292", "fromdate", "2026-01-01"), "save");
        assertThat(admin.get("/admin/subscribers.csv?text=7" + suffix).body()).contains("Edited " + suffix);
    }

    /** With what the selects show, which a visitor without a browser does not know. */
    private static PageVisitor saved(PageVisitor visitor, Map<String, String> fields) {
        Map<String, String> all =
                new HashMap<>(Map.of("departmentid", "109", "abonenttype", "1", "gender", "0", "deliverytype", "0"));
        all.putAll(fields);
        return visitor.send(all, "save");
    }

    @Test
    void theAddressAsksForAPriceAndWhatIsWrongWithItStandsAtItsField() {
        String asked = "/admin/price-call?number=380671234567&start=2026-11-02T10:15&duration=0:02:00&";
        assertThat(admin.get(asked + "subscriberid=" + OLENA).body())
                .contains("id=\"cost\"", "2.40 UAH", "/admin/tariff?id=", "C1");
        assertThat(api("tariffs/quote?number=380671234567&start=2026-11-02T10:15:00&duration=120&subscriberid="
                        + OLENA))
                .contains("\"cost\":2.40");
        assertThat(admin.get(asked + "subscriberid=" + OLENA + "&planid=43").body())
                .contains("is not given together with", "value=\"380671234567\"")
                .doesNotContain("id=\"cost\"");
        assertThat(admin.get(asked.replace("0:02:00", "%3Cimg%3E") + "planid=43")
                        .body())
                .contains("must be a whole number", "&lt;img&gt;")
                .doesNotContain("<img");
        assertThat(admin.get("/admin/price-call?number=000&start=2026-11-02T10:15&duration=60&planid=43")
                        .body())
                .contains("id=\"unrated\"", "no code begins the number", "Add a code for this number");
    }
}
