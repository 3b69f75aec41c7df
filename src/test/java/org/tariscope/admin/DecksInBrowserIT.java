package org.tariscope.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.tariscope.deck.SampleDeck;
import org.tariscope.server.Request;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** A rate deck on its way through the pages: sent, understood, compared, brought in, and taken back. */
@Browser.Run
class DecksInBrowserIT {
    /** With -Dlong=true as many as a carrier has. */
    private static final int PREFIXES = Boolean.getBoolean("long") ? 170_000 : 2_000;

    @TempDir
    Path folder;

    private final String prefix = "999" + (UUID.randomUUID().getMostSignificantBits() >>> 20);
    private final Browser browser;

    DecksInBrowserIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aDeckWhoseHeadingsNobodyKnowsIsMendedComparedBroughtInAndTakenBack() throws IOException {
        browser.open("/admin/deck").submit("compare");
        assertThat(browser.text("#form\\:activedate ~ .problem")).isEqualTo("is required");
        ask("84", "2098-04-01");
        send("Vorwahl;Ziel;Preis\n" + prefix + "1;Nirgendwo;0,5\n" + prefix + "2;Irgendwo;viel\n");
        browser.submit("compare");
        browser.until(".notice.warn");
        assertThat(browser.page()).contains("Nothing was changed.").contains("headings of the columns");
        choose("Vorwahl", "prefix");
        choose("Ziel", "name");
        choose("Preis", "price");
        browser.submit("compare");
        browser.until(".counts");
        assertThat(tile("added")).isEqualTo("1");
        assertThat(tile("rejected")).isEqualTo("1");
        assertThat(browser.page()).contains("viel").contains("Lines are rejected");
        assertThat(browser.driver().findElements(By.id("form:apply"))).isEmpty();
        send("Code;Name;Preis\n" + prefix + "1;Nirgendwo;0,5\n" + prefix + "2;Irgendwo;1,5\n");
        browser.submit("compare");
        browser.until(".notice.warn");
        choose("Preis", "price");
        browser.submit("compare");
        browser.until("#form\\:apply");
        assertThat(tile("added")).isEqualTo("2");
        assertThat(browser.page()).contains(prefix + "2").contains("Irgendwo");
        browser.submit("apply");
        isBroughtInAndTakenBack();
    }

    /** Somebody else, or a script, was faster: what was compared is no longer what would happen. */
    @Test
    void aComparedDeckIsNotBroughtInWhereThePricesHaveChangedSince() throws IOException {
        String deck = "Prefix;Name;Price\n" + prefix + "3;Nirgendwo;0,5\n";
        browser.open("/admin/deck");
        ask("86", "2098-06-01");
        send(deck);
        browser.submit("compare");
        browser.until("#form\\:apply");
        String done = bringIn(deck.replace("0,5", "0,6"), "86", "2098-05-15");
        browser.submit("apply");
        browser.until(".notice.warn");
        assertThat(browser.page()).contains("The prices have changed since").contains("compare again");
        browser.submit("compare");
        browser.until("#form\\:apply");
        assertThat(tile("lowered")).isEqualTo("1");
        browser.submit("apply");
        isBroughtInAndTakenBack();
        browser.open("/admin/deck-import?id=" + done);
        undo();
    }

    /** As a script does; answers the id of the import. */
    private static String bringIn(String deck, String provider, String day) {
        Reply reply = Request.post("/api/tariffs/import?direction=out&planid=43&currencyid=980&dryrun=false&providerid="
                        + provider + "&activedate=" + day)
                .token(Users.admin())
                .body("text/csv", deck.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply).get("id").toString();
    }

    @Test
    void aCarriersWholeDeckShowsHowFarItIsAndIsFoundAgain() throws IOException {
        browser.open("/admin/deck");
        ask("85", "2098-05-01");
        send(SampleDeck.of(PREFIXES, 7, BigDecimal.ONE));
        browser.submit("compare");
        String address = browser.at();
        browser.open("/admin/decks").open(address);
        browser.until(".counts");
        long prices = Stream.of("added", "raised", "lowered", "changed", "unchanged")
                .mapToLong(change -> Long.parseLong(tile(change).replace(",", "")))
                .sum();
        assertThat(prices).isEqualTo(PREFIXES);
        assertThat(tile("rejected")).isEqualTo("0");
        browser.driver().findElement(By.id("text")).sendKeys("mobile", Keys.ENTER);
        browser.until("#text[value='mobile']");
        browser.driver().findElement(By.xpath("//th[contains(., 'New price')]")).click();
        browser.until("th[aria-sort='ascending'][aria-label*='New price']");
        assertThat(browser.driver().findElements(By.cssSelector("#rows\\:table_data td:nth-child(4)")))
                .as("sorting keeps the search")
                .hasSize(20)
                .allSatisfy(name -> assertThat(name.getText()).contains("mobile"));
        browser.open(address + "&text=no+destination+is+named+so");
        assertThat(browser.page()).contains("No such rows.");
        browser.open(address).submit("apply");
        isBroughtInAndTakenBack();
    }

    private void isBroughtInAndTakenBack() {
        browser.until(".notice.info a");
        browser.press(browser.text(".notice.info a"));
        undo();
        assertThat(browser.complaints()).isEmpty();
    }

    private void undo() {
        browser.driver().findElement(By.cssSelector("details summary")).click();
        browser.submit("undo");
        assertThat(browser.page()).contains("is taken back.");
    }

    private void ask(String provider, String day) {
        select("providerid", provider);
        select("planid", "43");
        select("currencyid", "980");
        ((JavascriptExecutor) browser.driver())
                .executeScript("document.getElementById('form:activedate').value = arguments[0]", day);
    }

    private void select(String field, String value) {
        new Select(browser.driver().findElement(By.id("form:" + field))).selectByValue(value);
    }

    private void choose(String heading, String column) {
        String of = browser.driver()
                .findElement(By.xpath("//label[. = '" + heading + "']"))
                .getDomAttribute("for");
        new Select(browser.driver().findElement(By.id(of))).selectByValue(column);
    }

    private void send(String deck) throws IOException {
        Path file = Files.writeString(folder.resolve("deck.csv"), deck);
        browser.driver().findElement(By.id("form:file-file")).sendKeys(file.toString());
        browser.until("input[id='form:file'][value]:not([value=''])");
    }

    private String tile(String change) {
        return browser.text(".counts ." + change + " strong");
    }
}
