package org.tariscope.admin;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.tariscope.server.ServerUnderTest;

/** A person with Debian's Chromium, without a screen, who has never been here before. */
public final class Browser implements AutoCloseable {
    /** Marks the tests with a browser. It sees the same from each server, so that they have one of the runs. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @ExtendWith({ServerUnderTest.class, SharedBrowser.class})
    @EnabledIfSystemProperty(named = "it.name", matches = "payara-h2")
    @EnabledIf("org.tariscope.admin.Browser#isThere")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @interface Run {}

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String AXE = axe();

    /** Selenium's own half a second is longer than most of what is waited for. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final String address;
    private final ChromeDriver driver;

    /**
     * Opens the browser.
     *
     * @param address of the server, such as {@code http://localhost:20123}
     * @param language that the browser asks for, such as {@code en}
     */
    public Browser(String address, String language) {
        this.address = address;
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=" + language,
                "--window-size=1366,768");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    }

    /** One that asks the server under test for pages in English. */
    static Browser ofServerUnderTest() {
        return new Browser("http://localhost:" + ServerUnderTest.port(), "en");
    }

    /** Forgets who was here, and takes a window of which nothing is known, either. */
    Browser startAfresh() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        String used = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        driver.switchTo().window(used).close();
        driver.switchTo().window(fresh);
        complaints();
        return this;
    }

    Browser logIn(String name, String password) {
        return open("/admin/login")
                .enter("username", name)
                .enter("password", password)
                .submit("enter");
    }

    /** Whether Debian's packages are there; where CI runs they must be. */
    public static boolean isThere() {
        return Files.exists(CHROMIUM) && Files.exists(DRIVER) || "true".equals(System.getenv("CI"));
    }

    public Browser open(String path) {
        driver.get(address + path);
        return this;
    }

    /** The path and query that the browser shows. */
    public String at() {
        return driver.getCurrentUrl().substring(address.length());
    }

    /** Types into the field that has this label, in the place of what is there. */
    public Browser type(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** What the field with this label holds. */
    public String typed(String label) {
        return field(label).getDomProperty("value");
    }

    private WebElement field(String label) {
        WebElement found = driver.findElement(By.xpath("//label[normalize-space()='" + label + "']"));
        return driver.findElement(By.id(found.getDomAttribute("for")));
    }

    /** Presses the button or follows the link of these words, and waits until the next page is there. */
    public Browser press(String words) {
        WebElement found =
                driver.findElement(By.xpath("//*[(self::a or self::button or self::summary) and normalize-space()='"
                        + words + "'] | //input[@type='submit' and @value='" + words + "']"));
        return follow(found);
    }

    private Browser follow(WebElement found) {
        WebElement before = driver.findElement(By.tagName("main"));
        boolean isSummary = found.getTagName().equals("summary");
        found.click();
        if (!isSummary) {
            until(Duration.ofSeconds(30), now -> isGone(before));
        }
        return this;
    }

    private static boolean isGone(WebElement element) {
        try {
            element.getTagName();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        } catch (WebDriverException between) {
            // What chromedriver says of an element while the next page takes the place of its own.
            return String.valueOf(between.getMessage()).contains("does not belong to the document");
        }
    }

    /** Turns the switch of a right. */
    public Browser turn(String right) {
        driver.findElement(By.cssSelector("[data-right='" + right + "']")).click();
        return this;
    }

    /** The text of what the selector finds, on the next page where one takes the place of this one meanwhile. */
    public String text(String selector) {
        String[] found = {""};
        until(Duration.ofSeconds(30), now -> {
            found[0] = driver.findElement(By.cssSelector(selector)).getText();
            return true;
        });
        return found[0];
    }

    /** All that can be read on the page. */
    public String page() {
        return text("main");
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** What axe finds that keeps people with disabilities out. */
    public List<String> barriers() {
        return found("");
    }

    /** What has too little contrast to be read; all that other colours can change. */
    List<String> faintTexts() {
        return found("runOnly: ['color-contrast']");
    }

    /**
     * In all but the rows of a long table that look like those above them. Axe by itself: its builder for Selenium brings
     * the script anew and opens a window for each analysis, which takes four times as long.
     */
    private List<String> found(String options) {
        if (!Boolean.TRUE.equals(driver.executeScript("return typeof axe === 'object'"))) {
            driver.executeScript(AXE);
            // The pages that come have it already, and the browser is not sent it for each.
            driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", AXE));
        }
        List<?> told = (List<?>) driver.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                const options = {preload: false, selectors: false, resultTypes: ['violations'], %s};
                axe.run({exclude: ['tbody tr:nth-child(n+9)']}, options).then((result) => done(result.violations
                    .filter((rule) => ['serious', 'critical'].includes(rule.impact))
                    .map((rule) => rule.id + ' ' + rule.help + ' ' + rule.nodes.map((node) => node.html).join(' '))),
                    (failed) => done(['axe failed: ' + failed]));
                """
                        .formatted(options));
        return told.stream().map(String.class::cast).toList();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the browser complains of: scripts that the policy stops, files that are not there. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("status of 403") && !message.contains("status of 409"))
                .toList();
    }

    /** Types into the field of the main form that has this name. */
    Browser enter(String name, String text) {
        WebElement field = driver.findElement(By.id("form:" + name));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Presses the button of the main form that has this name. */
    Browser submit(String name) {
        return follow(driver.findElement(By.id("form:" + name)));
    }

    /** Waits until the selector finds something on a page that is there as a whole. */
    void until(String selector) {
        until(
                Duration.ofSeconds(120),
                now -> driver.executeScript(
                        "return document.readyState === 'complete' && document.querySelector(arguments[0]) !== null",
                        selector));
    }

    /** Waits until this is so; what chromedriver says of a page while the next one takes its place does not count. */
    void until(Duration patience, ExpectedCondition<Object> condition) {
        new WebDriverWait(driver, patience, BETWEEN_LOOKS)
                .ignoring(WebDriverException.class)
                .until(condition);
    }

    /** Shows pages as to somebody who wants them dark, or light. */
    void dark(boolean wanted) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", wanted ? "dark" : "light"))));
    }

    /** Takes a picture of the whole page on a screen of this width. */
    void picture(Path file, int width) {
        screen(width, 768);
        Number height = (Number) driver.executeScript("return document.documentElement.scrollHeight");
        Map<String, Object> whole = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        Map<String, Object> taken = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", whole));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode((String) taken.get("data")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** Pixels of the page that a screen of this width does not show. */
    long overhang(int width) {
        screen(width, 768);
        Number beyond = (Number) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return beyond.longValue();
    }

    private void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
