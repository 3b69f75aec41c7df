package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A tariff manager at work: a new version whose week is painted with the mouse and with the keyboard. */
@Browser.Run
class TariffInBrowserIT {
    private final Browser browser;

    TariffInBrowserIT(Browser browser) {
        this.browser = browser;
    }

    private WebElement hour(int type, int hour) {
        return browser.driver().findElement(By.cssSelector("[data-type='" + type + "'][data-hour='" + hour + "']"));
    }

    @Test
    void aWeekIsPaintedAndSavedAsANewVersion() {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(90).toString();
        browser.open("/admin/tariff-version?id=1002&plan=44").complaints();
        browser.driver().executeScript("document.getElementById('form:activedate').value = arguments[0]", day);
        browser.enter("value", "0.5").enter("priceline:1:value", "0.11").enter("priceline:2:value", "0.22");
        browser.driver().findElement(By.id("brush-1")).click();
        new Actions(browser.driver())
                .moveToElement(hour(1, 0))
                .clickAndHold()
                .moveToElement(hour(1, 1))
                .moveToElement(hour(1, 2))
                .release()
                .perform();
        browser.driver().findElement(By.id("brush-2")).click();
        hour(2, 22).click();
        WebElement focused = browser.driver().switchTo().activeElement();
        focused.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_UP, "a");
        browser.driver().switchTo().activeElement().sendKeys(Keys.SPACE);
        assertThat(browser.barriers()).isEmpty();
        String hours = browser.driver().findElement(By.id("form:hours")).getDomProperty("value");
        assertThat(hours).contains("1:1,1,1,0,").contains(",0,1;2:0,").contains(",2,2;3:");
        browser.submit("save");
        assertThat(browser.at()).startsWith("/admin/tariff?id=1002&plan=44&version=");
        assertThat(browser.page()).contains("is saved.").contains("0.11").contains("0.22");
        assertThat(browser.driver().findElements(By.cssSelector("td.hour.c1"))).hasSize(4 * 5);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tariffsAreFoundByANumberAndSortedByPriceWithoutLeavingThePage() {
        browser.open("/admin/tariffs?provider=84");
        browser.driver().findElement(By.id("text")).sendKeys("+380 44 123", Keys.ENTER);
        browser.until(".tag.good");
        assertThat(browser.at()).contains("text=");
        assertThat(browser.page()).contains("Ukraine Kyiv").contains("38044");
        browser.open("/admin/tariffs?provider=84&priced=with");
        browser.driver()
                .findElement(By.xpath("//th[contains(., 'Price today')]"))
                .click();
        browser.until("th:nth-child(5)[aria-sort='ascending']");
        assertThat(browser.complaints()).isEmpty();
    }
}
