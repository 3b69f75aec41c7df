package org.tariscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.openqa.selenium.By;
import org.tariscope.admin.Browser;

/**
 * Measures what somebody waits for at the table of many subscribers, in a browser: from the click, or the address, until the
 * rows stand on the page; against a page of the same server that has no table.
 */
public final class SubscribersPageInBrowser implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;
    private static final String FIRST_ROW =
            "const cell = document.querySelector('td.name'); return cell === null ? '' : cell.innerText";

    private final Browser browser;
    private final int rounds;
    private double plain;

    private SubscribersPageInBrowser(String address, int rounds) {
        this.browser = new Browser(address, "en");
        this.rounds = rounds;
    }

    /** Arguments: the server's address, the file with the password of admin, how many rounds. */
    public static void main(String[] arguments) throws Exception {
        try (SubscribersPageInBrowser page =
                new SubscribersPageInBrowser(arguments[0], Integer.parseInt(arguments[2]))) {
            page.logIn(Files.readString(Path.of(arguments[1])).strip());
            page.report();
        }
    }

    private void logIn(String password) {
        browser.open("/admin/login")
                .type("Username", "admin")
                .type("Password", password)
                .press("Log in");
    }

    private void report() {
        String all = "/admin/subscribers";
        Runnable none = () -> {};
        Runnable toFirst = () -> click(".ui-paginator-first");
        plain = reported("a page without a table", none, () -> browser.open("/admin/password"));
        reported("the table", none, () -> browser.open(all));
        reported("next page", none, () -> click(".ui-paginator-next"));
        reported("last page", toFirst, () -> click(".ui-paginator-last"));
        reported("page before", none, () -> click(".ui-paginator-prev"));
        reported("the other way round", none, () -> click("th.name"));
        reported("by e-mail address, either way round", none, () -> click("th.mail"));
        click(".ui-paginator-next");
        reported("last page by e-mail address", toFirst, () -> click(".ui-paginator-last"));
        reported("one by a part of the name", none, () -> found("unit" + SubscribersData.mixed(777) + "x"));
        reported("many by a part of the name", none, () -> found("lysenko"));
        reported("some by a number", none, () -> found("20077"));
        reported("one by an e-mail address", none, () -> found("user" + SubscribersData.mixed(777) + "@"));
        reported("some by an account", none, () -> found("a-7777"));
    }

    /** Does the step once, and then measures it, each time after what goes before it. */
    private double reported(String what, Runnable before, Runnable step) {
        step.run();
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            before.run();
            long began = System.nanoTime();
            step.run();
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        double median = millis[rounds / 2];
        System.out.printf(
                Locale.ROOT,
                "%-40s %7.0f ms  worst %7.0f ms  ratio %.2f%n",
                what,
                median,
                millis[rounds - 1],
                plain == 0 ? 1 : median / plain);
        return median;
    }

    private void found(String text) {
        browser.open("/admin/subscribers?text=" + text);
        if (firstRow().isEmpty()) {
            throw new IllegalStateException("Nobody was found by " + text);
        }
    }

    /** Clicks, and waits for another first row. */
    private void click(String selector) {
        String before = firstRow();
        browser.driver().findElement(By.cssSelector(selector)).click();
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (firstRow().equals(before) || firstRow().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Nothing came after a click on " + selector);
            }
        }
    }

    private String firstRow() {
        return (String) browser.driver().executeScript(FIRST_ROW);
    }

    @Override
    public void close() {
        browser.close();
    }
}
