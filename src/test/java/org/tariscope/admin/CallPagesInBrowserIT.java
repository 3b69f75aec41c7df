package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.tariscope.server.Request;
import org.tariscope.server.Users;

/** What somebody does with calls on a day: finds why one has no price, mends it, prices it again, and brings in a file. */
@Browser.Run
class CallPagesInBrowserIT {
    private static final String DAYS = "?fromdate=2026-11-02&todate=2026-11-02";

    private final String dn = "8" + (UUID.randomUUID().getMostSignificantBits() >>> 36);
    private final Browser browser;

    CallPagesInBrowserIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aCallWithoutAPriceGetsItOnceItsCauseIsMended() {
        ShownThings.addCall(dn, "380671234567", dn);
        browser.open("/admin/dashboard").press("Why, and what mends it");
        assertThat(browser.page()).contains("Unknown subscriber").contains("Give the number to its subscriber");
        JsonObject made = ShownThings.post(
                "subscriber/create",
                "{\"fullname\":\"Caller " + dn
                        + "\",\"departmentid\":109,\"subscribertype\":0,\"connectiondate\":\"2026-01-01\"}");
        ShownThings.post(
                "subscriber/dnadd",
                "{\"SubscriberId\":" + made.getInt("id") + ",\"DN\":\"" + dn
                        + "\",\"fromdate\":\"2026-01-01\",\"pbxid\":292}");
        browser.open("/admin/calls" + DAYS + "&dn=" + dn).press("Re-rating");
        browser.open("/admin/rerate" + DAYS + "&dn=" + dn)
                .enter("reason", "The number has its subscriber")
                .submit("compare");
        browser.until("#difference");
        assertThat(browser.page()).contains("What would change").contains("no price");
        browser.submit("apply");
        assertThat(browser.page()).contains("Confirm it first.");
        browser.driver().findElement(By.id("form:confirmed")).click();
        browser.submit("apply");
        browser.until("a[href*='/admin/rerated?id=']");
        browser.press("The run with all calls that it has changed");
        assertThat(browser.text("h1")).isEqualTo("Re-rating run: The number has its subscriber");
        browser.open("/admin/calls" + DAYS + "&subscriberid=" + made.getInt("id"));
        assertThat(browser.page()).contains("1 calls").contains("rated").contains("380671234567");
        JsonObject call = Users.array(Request.get("/api/calls/list" + DAYS + "&dn=" + dn)
                        .token(Users.admin())
                        .send())
                .getJsonObject(0);
        assertThat(call.getJsonNumber("posted").bigDecimalValue())
                .isPositive()
                .isEqualByComparingTo(call.getJsonNumber("maincost").bigDecimalValue());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aFileIsSentImportedAndItsWrongRecordsAreNamed(@TempDir Path folder) throws IOException {
        String own = "7" + dn;
        Path file = folder.resolve("calls.csv");
        Files.writeString(
                file,
                "id,when,len,from,to\n" + own + ",2026-11-02 11:00:00,61," + own + ",380671234567\n" + own
                        + "x,2026-11-31 11:00:00,61," + own + ",380671234567\n");
        browser.open("/admin/call-imports");
        browser.driver().findElement(By.id("form:file-file")).sendKeys(file.toString());
        browser.until(Duration.ofSeconds(20), now -> !browser.driver()
                .findElement(By.id("form:file"))
                .getDomProperty("value")
                .isEmpty());
        new Select(browser.driver().findElement(By.id("form:format"))).selectByValue("csv");
        browser.submit("save");
        assertThat(browser.page()).contains("Fill this in.").contains("calls.csv");
        new Select(browser.driver().findElement(By.id("form:pbxid"))).selectByValue("292");
        browser.enter("columns", "externalid=id\nstart=when\nduration=len\ncaller=from\ndialled=to")
                .submit("save");
        browser.until("#outcome");
        browser.press("The import with its rejected records");
        assertThat(browser.page())
                .contains("calls.csv")
                .contains("when is no date and time of this format: \"2026-11-31 11:00:00\"");
        browser.open("/admin/calls" + DAYS + "&dn=" + own);
        assertThat(browser.page()).contains("Unknown subscriber");
        assertThat(browser.complaints()).isEmpty();
    }
}
