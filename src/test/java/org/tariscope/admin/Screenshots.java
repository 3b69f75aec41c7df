package org.tariscope.admin;

import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tariscope.deck.SampleDeck;

/** Takes a picture of every page of a server with demonstration data, wide and narrow, light and dark, in both languages. */
public final class Screenshots {
    private static final int WIDE = 1366;
    private static final int NARROW = 390;

    private final Browser browser;
    private final Path folder;
    private final String language;

    private Screenshots(Browser browser, Path folder, String language) {
        this.browser = browser;
        this.folder = folder;
        this.language = language;
    }

    /**
     * Takes them.
     *
     * @param arguments the server's address, the password of its demo users, and the folder for the pictures
     */
    public static void main(String[] arguments) throws Exception {
        makeWhatTheDemonstrationLacks(arguments[0], arguments[1]);
        for (String language : new String[] {"en", "uk"}) {
            try (Browser browser = new Browser(arguments[0], language)) {
                new Screenshots(browser, Path.of(arguments[2]), language).takeAll(arguments[1]);
            }
        }
    }

    /** A re-rating of its calls, and a rate deck. */
    private static void makeWhatTheDemonstrationLacks(String address, String password) throws Exception {
        String logIn = "{\"username\":\"demo-admin\",\"password\":\"" + password + "\"}";
        String token = Json.createReader(new StringReader(post(address + "/api/auth", "application/json", logIn, "")))
                .readObject()
                .getString("token");
        LocalDate today = LocalDate.now();
        post(
                address + "/api/calls/rerate",
                "application/json",
                "{\"fromdate\":\"" + today.minusDays(14) + "\",\"todate\":\"" + today + "\",\"dryrun\":false}",
                token);
        post(
                address
                        + "/api/tariffs/import?providerid=85&direction=out&planid=44&currencyid=978&dryrun=false&activedate="
                        + today.plusMonths(1),
                "text/csv",
                SampleDeck.of(400, 7, BigDecimal.ONE),
                token);
    }

    private static String post(String uri, String type, String body, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            throw new IllegalStateException(uri + ": " + reply.body());
        }
        return reply.body();
    }

    private void takeAll(String password) {
        browser.open("/admin/login");
        take("login");
        browser.enter("username", "demo-admin").enter("password", "wrong").submit("enter");
        take("login-refused");
        browser.enter("username", "demo-admin").enter("password", password).submit("enter");
        places().forEach((name, path) -> {
            browser.open(path);
            take(name);
        });
        browser.open("/admin/api-user").enter("username", " x").submit("save");
        take("api-user-refused");
        browser.open("/admin/reset-password?id=1").enter("password", password).submit("reset");
        take("reset-password-made");
    }

    /** The id of something in the demonstration data that a page can show; empty where it shows an API user. */
    static Optional<Long> idOf(AdminPage page) {
        return switch (page) {
            case ADMINISTRATOR, DAY_TYPE -> Optional.of(1L);
            case TARIFF -> Optional.of(1001L);
            case TARIFF_VERSION -> Optional.of(0L);
            case PROVIDER -> Optional.of(84L);
            case PLAN -> Optional.of(43L);
            case CURRENCY -> Optional.of(980L);
            case SUBSCRIBER, SUBSCRIBER_EDIT, SUBSCRIBER_NUMBER, PAYMENT -> Optional.of(1234L);
            default -> Optional.empty();
        };
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        for (AdminPage page : AdminPage.values()) {
            boolean shown = !page.isOpen() && page.isPage();
            if (shown) {
                places.put(
                        page.getPath().replaceAll(".*/", ""),
                        page.getPath() + (page.isOfOne() ? "?id=" + idOf(page).orElse(1L) : ""));
            }
        }
        places.put("api-user-new", AdminPage.API_USER.getPath());
        places.put("administrator-new", AdminPage.ADMINISTRATOR.getPath());
        places.put(
                "price-call-asked",
                AdminPage.PRICE_CALL.getPath()
                        + "?number=380671234567&start=2026-11-02T10:15&duration=2:01&subscriberid=1234");
        places.put("tariff-new", AdminPage.TARIFF_VERSION.getPath());
        places.put("tariff-version", AdminPage.TARIFF_VERSION.getPath() + "?id=1001&plan=43&version=5002");
        places.put("not-found", "/admin/nothing");
        return places;
    }

    private void take(String name) {
        browser.dark(false);
        browser.picture(folder.resolve(name + "-" + language + "-wide-light.png"), WIDE);
        if (language.equals("en")) {
            browser.picture(folder.resolve(name + "-" + language + "-narrow-light.png"), NARROW);
            browser.dark(true);
            browser.picture(folder.resolve(name + "-" + language + "-wide-dark.png"), WIDE);
            browser.picture(folder.resolve(name + "-" + language + "-narrow-dark.png"), NARROW);
        }
    }
}
