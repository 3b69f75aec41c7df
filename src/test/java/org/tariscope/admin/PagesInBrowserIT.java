package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.tariscope.server.Request;
import org.tariscope.server.Users;

/**
 * The pages as people see and use them: with a screen reader, on a phone, without a mouse. Other servers send the same, as PagesIT
 * sees, and FirstStartIT goes through them with a browser there, too.
 */
@Browser.Run
class PagesInBrowserIT {
    private static final int PHONE = 390;

    private final String name =
            "<img src=x onerror=alert(1)>" + UUID.randomUUID().toString().substring(0, 8);
    private final Browser browser;
    private long user;

    PagesInBrowserIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void makeUser() {
        user = Users.create(name, "tariffs.plans");
    }

    static Stream<AdminPage> pages() {
        return Stream.of(AdminPage.values()).filter(page -> !page.isOpen() && page.isPage());
    }

    private Browser at(AdminPage page) {
        return browser.open(page.getPath() + ShownThings.query(page, user));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingKeepsAnybodyOutAndNothingIsCutOff(AdminPage page) {
        browser.complaints();
        at(page);
        assertThat(browser.barriers()).as("light").isEmpty();
        browser.dark(true);
        assertThat(browser.faintTexts()).as("dark").isEmpty();
        browser.dark(false);
        assertThat(browser.overhang(PHONE)).as("pixels beyond a phone").isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    /** Else a page without a finding would say nothing. */
    @Test
    void whatKeepsSomebodyOutIsFound() {
        browser.open("/admin/password")
                .driver()
                .executeScript("document.querySelector('main').insertAdjacentHTML('beforeend',"
                        + " '<img src=\"data:,\"><p style=\"color:#ccc;background:#fff\">faint</p>')");
        assertThat(browser.barriers())
                .anySatisfy(found -> assertThat(found).startsWith("image-alt"))
                .anySatisfy(found -> assertThat(found).startsWith("color-contrast"));
        assertThat(browser.faintTexts()).singleElement().asString().contains("faint");
    }

    /** An alert would make the next command fail. */
    @Test
    void aScriptInANameIsANameAndNothingElse() {
        browser.open("/admin/api-users").enter("text", "ONERROR").submit("find");
        assertThat(browser.page()).contains(name);
        assertThat(browser.open("/admin/method-rights?id=" + user).text("h1")).isEqualTo("Method Rights: " + name);
    }

    @Test
    void groupsAreGrantedAndWithdrawnAtOnceAndNothingCountsBeforeItIsSaved() {
        browser.open("/admin/method-rights?id=" + user);
        WebElement all = browser.driver().findElement(By.cssSelector("button[aria-label='Grant all: providers']"));
        all.click();
        browser.until("[data-right='providers.list']:checked");
        browser.until("[data-right='providers.save']:checked");
        assertThat(rights()).isEqualTo("tariffs.plans");
        browser.submit("save");
        assertThat(browser.page()).contains("now holds 3 rights.");
        assertThat(rights()).isEqualTo("providers.list providers.save tariffs.plans");
        browser.open("/admin/method-rights?id=" + user);
        browser.driver()
                .findElement(By.cssSelector("button[aria-label='Grant none: providers']"))
                .click();
        browser.until("[data-right='providers.list']:not(:checked)");
        browser.submit("save");
        assertThat(rights()).isEqualTo("tariffs.plans");
    }

    private String rights() {
        return Users.array(
                        Request.get("/api/apiusers/list").token(Users.admin()).send())
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getInt("id") == user)
                .flatMap(each -> each.getJsonArray("rights").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .reduce((some, more) -> some + " " + more)
                .orElse("");
    }

    @Test
    void theTableIsSearchedAndSortedInTheDatabase() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (String each : new String[] {"b", "a", "c"}) {
            Users.create(mark + "-" + each);
        }
        browser.open("/admin/api-users")
                .enter("text", mark.toUpperCase(Locale.ROOT))
                .submit("find");
        assertThat(names(mark)).isEqualTo("a b c");
        browser.driver().findElement(By.xpath("//th[contains(., 'Username')]")).click();
        browser.until("th[aria-sort='descending']");
        assertThat(names(mark)).isEqualTo("c b a");
        browser.enter("text", mark + "%").submit("find");
        assertThat(browser.page()).contains("No API user.");
    }

    private String names(String mark) {
        return browser.driver().findElements(By.cssSelector("td a[href*='api-user?']")).stream()
                .map(link -> link.getText().replace(mark + "-", ""))
                .reduce((some, more) -> some + " " + more)
                .orElse("");
    }

    @Test
    void theKeyboardAloneSuffices() {
        browser.open("/admin/api-user");
        WebElement focused = browser.driver().switchTo().activeElement();
        for (int steps = 0; steps < 30 && !"form:username".equals(focused.getDomAttribute("id")); steps++) {
            focused.sendKeys(Keys.TAB);
            focused = browser.driver().switchTo().activeElement();
        }
        String typed = "keys-" + UUID.randomUUID().toString().substring(0, 8);
        String password = "typed without any mouse";
        focused.sendKeys(typed);
        for (int steps = 0; steps < 3; steps++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        browser.driver().switchTo().activeElement().sendKeys(password, Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(password, Keys.ENTER);
        browser.until("[data-right]");
        assertThat(browser.text("h1")).isEqualTo("Method Rights: " + typed);
        browser.driver()
                .findElement(By.cssSelector("[data-right='tariffs.plans']"))
                .sendKeys(Keys.SPACE);
        assertThat(browser.driver()
                        .findElement(By.cssSelector("[data-right='tariffs.plans']"))
                        .isSelected())
                .isTrue();
    }

    @Test
    void aMethodIsFoundRunAndItsAnswerRead() {
        browser.open("/admin/methods").driver().findElement(By.id("search")).sendKeys("active rate plans", Keys.ENTER);
        browser.until("a[href*='method=tariffs.plans']");
        browser.press("tariffs.plans");
        WebElement chosen = browser.driver().findElement(By.id("user"));
        new Select(chosen).selectByValue(Long.toString(user));
        browser.driver().findElement(By.id("run")).click();
        browser.until("#status.info");
        assertThat(browser.text("#answer")).startsWith("[").contains("\"id\": 43");
        assertThat(browser.text("#curl")).contains("'http://localhost:").contains("/api/tariffs/plans/'");
        browser.open("/admin/methods?method=accounts.payment");
        new Select(browser.driver().findElement(By.id("user"))).selectByValue(Long.toString(user));
        new Select(browser.driver().findElement(By.id("format"))).selectByValue("application/xml");
        assertThat(browser.driver().findElement(By.id("body")).getDomProperty("value"))
                .startsWith("<request>");
        browser.driver().findElement(By.id("run")).click();
        browser.until("#status.warn");
        assertThat(browser.text("#answer")).contains("method-not-granted").contains("<problem");
        assertThat(browser.complaints()).isEmpty();
    }
}
