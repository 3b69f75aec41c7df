package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What people do all day with subscribers: find one, take his money, tell him what a call costs. */
@Browser.Run
class SubscribersInBrowserIT {
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Browser browser;

    SubscribersInBrowserIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aNewSubscriberPaysAndIsFound() {
        browser.open("/admin/subscribers?department=109").press("Add").type("Full name", "Payer " + suffix);
        browser.press("Save")
                .press("Add a payment")
                .type("Amount, EUR", "370.00")
                .type("Comment", "at the desk");
        browser.press("Check");
        assertThat(browser.text("#booking")).contains("Payer " + suffix, "370.00 EUR");
        assertThat(browser.barriers()).isEmpty();
        browser.press("Change").type("Amount, EUR", "37.00").press("Check").press("Book the payment");
        assertThat(browser.text("#notices")).contains("of 37.00 EUR is booked. The balance is now 37.00 EUR.");
        assertThat(browser.text("#sum")).isEqualTo("37.00 EUR");
        browser.open("/admin/subscribers").driver().findElement(By.id("text")).sendKeys("payer " + suffix);
        browser.press("Search").press("Payer " + suffix);
        assertThat(browser.page()).contains("at the desk");
    }

    @Test
    void theTableIsTurnedRoundAndPagedAndKeepsItsPlace() {
        browser.open("/admin/subscribers");
        String berlin =
                browser.driver().findElement(By.partialLinkText("Berlin")).getDomAttribute("href");
        browser.open(berlin);
        assertThat(browser.at()).contains("?node=");
        browser.driver().findElement(By.xpath("//th[contains(., 'Full name')]")).click();
        browser.until("th[aria-sort='descending']");
        String first = browser.text("td.name");
        assertThat(
                        browser.driver()
                                .executeScript(
                                        "return getComputedStyle(document.querySelector('.ui-paginator-last'), '::after').content"))
                .as("what is on the button")
                .isEqualTo("\"»\"");
        browser.driver().findElement(By.cssSelector(".ui-paginator-last")).click();
        browser.until(".ui-paginator-last.ui-state-disabled");
        assertThat(browser.text("td.name").compareTo(first)).isNegative();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aCallIsPricedForASubscriber() {
        String link = browser.open("/admin/subscriber?id=1234")
                .driver()
                .findElement(By.cssSelector("main a[href*='price-call']"))
                .getDomAttribute("href");
        browser.open(link).type("Number", "380671234567").type("Duration", "2:00");
        new Select(browser.driver().findElement(By.id("direction"))).selectByValue("out");
        browser.press("Price the call");
        assertThat(browser.text("#cost")).isEqualTo("2.40 UAH");
        assertThat(browser.at()).contains("subscriberid=1234", "number=380671234567");
        assertThat(browser.barriers()).isEmpty();
    }
}
