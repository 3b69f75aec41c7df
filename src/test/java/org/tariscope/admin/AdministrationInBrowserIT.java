package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tariscope.server.ServerUnderTest.PASSWORD;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What an administrator does now and then, in a browser: the small parts of a price list, other administrators, a look at the days. */
@Browser.Run
class AdministrationInBrowserIT {
    private static final String DAY = "2091-03-05";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Browser browser;

    AdministrationInBrowserIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aProviderAndARatePlanAreAddedAndFound() {
        for (String part : new String[] {"provider", "plan"}) {
            String name = part + " " + mark;
            browser.open("/admin/" + part + "s")
                    .press("Add")
                    .type("Name", name)
                    .type("Description (optional)", "Made in a browser")
                    .press("Save");
            assertThat(browser.text("#notices")).isEqualTo(name + " is saved.");
            assertThat(browser.open("/admin/" + part + "s?text=" + mark).page()).contains(name, "Made in a browser");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRateToComeIsAddedAndTakenAway() {
        browser.open("/admin/currency?id=840");
        browser.driver().executeScript("document.getElementById('form:fromdate').value = arguments[0]", DAY);
        browser.type("Rate", "0.875").press("Save");
        browser.open("/admin/currency?id=840");
        assertThat(browser.page()).contains("Mar 5, 2091: 0.875");
        String button = browser.driver()
                .findElement(By.cssSelector("input[aria-label='Delete Mar 5, 2091']"))
                .getDomAttribute("id");
        browser.submit(button.substring("form:".length()));
        assertThat(browser.open("/admin/currency?id=840").page()).doesNotContain("Mar 5, 2091");
    }

    @Test
    void aHolidayIsAddedAndTakenAway() {
        String dates = "Dates from today on, one a line";
        String before = browser.open("/admin/daytype?id=3").typed(dates);
        browser.type(dates, before + "\n" + DAY).press("Save");
        browser.open("/admin/daytypes?year=2091");
        assertThat(browser.text("table.month td.dated")).startsWith("5");
        assertThat(browser.open("/admin/daytype?id=3").typed(dates)).contains(DAY);
        browser.type(dates, before).press("Save");
        assertThat(browser.open("/admin/daytype?id=3").typed(dates)).doesNotContain(DAY);
    }

    @Test
    void anAdministratorIsMadeChangesTheOwnPasswordAndTheAuditTells() {
        String name = "olha-" + mark;
        browser.open("/admin/administrators").press("Add").type("Username", name);
        new Select(browser.driver().findElement(By.id("form:role"))).selectByVisibleText("Reader");
        browser.type("Your own password", PASSWORD);
        String made = browser.press("Save").text("#made");
        assertThat(browser.press("Done").page()).doesNotContain(made);
        String own = "what Olha alone can know";
        try (Browser reader = Browser.ofServerUnderTest()) {
            reader.logIn(name, made)
                    .open("/admin/password")
                    .type("Current password", made)
                    .type("New Password", own)
                    .type("Confirm Password", own)
                    .press("Save");
            assertThat(reader.text("#notices")).startsWith("Your password is changed.");
            assertThat(reader.open("/admin/api-users").page()).contains("Your role may not see this page.");
            reader.open("/admin/dashboard").press("Log out");
            assertThat(reader.at()).startsWith("/admin/login");
        }
        browser.open("/admin/audit").enter("text", name).submit("find");
        assertThat(browser.page()).contains(name, "pages.login").doesNotContain(made, own);
    }

    @Test
    void theDashboardDrawsTheDaysAndLeadsToWhatHasNoPrice() {
        browser.open("/admin/dashboard");
        List<WebElement> bars = browser.driver()
                .findElement(By.cssSelector("figure.chart svg"))
                .findElements(By.cssSelector("rect.whole"));
        assertThat(bars).hasSize(30);
        assertThat(bars).anyMatch(bar -> Double.parseDouble(bar.getDomAttribute("height")) > 0);
        assertThat(browser.page()).contains("Last 30 days", "Last jobs");
        browser.press("Why, and what mends it");
        assertThat(browser.at()).startsWith("/admin/unpriced");
        assertThat(browser.complaints()).isEmpty();
    }
}
