package org.tariscope.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tariscope.server.ServerUnderTest;

/** Somebody who visits the pages without a browser: sends what a browser would, or what it would not. */
final class PageVisitor {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern COOKIE = Pattern.compile("([^=]+)=([^;]*).*");
    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea|select)[^>]*>");

    private static final Pattern LIST =
            Pattern.compile("<select[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern LINES =
            Pattern.compile("<textarea[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", "en"));
    private HttpResponse<String> last;

    /** Sends this header from now on. */
    PageVisitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    static PageVisitor loggedIn(String name, String password) {
        PageVisitor visitor = new PageVisitor();
        visitor.get("/admin/login");
        visitor.send(Map.of("username", name, "password", password, "zone", "Europe/Kyiv"), "enter");
        if (visitor.status() != 303) {
            throw new AssertionError("Log-in of " + name + " failed: " + visitor.status() + " " + visitor.body());
        }
        return visitor;
    }

    PageVisitor get(String path) {
        return answer(request(path).GET());
    }

    /** Fills in fields of the main form of the page that was read last, and presses this button. */
    PageVisitor send(Map<String, String> fields, String button) {
        return sendForm("form", fields, button);
    }

    PageVisitor sendForm(String form, Map<String, String> fields, String button) {
        Map<String, String> values = shown(form);
        fields.forEach((name, value) -> values.put(form + ":" + name, value));
        values.put(form + ":" + button, "pressed");
        return post(action(form), values);
    }

    /** What the browser would send of a form without that anybody typed. */
    Map<String, String> shown(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(formText(form));
        while (input.find()) {
            String tag = input.group();
            String type = attribute(tag, "type");
            boolean off = type.equals("submit")
                    || type.equals("radio")
                    || type.equals("checkbox") && !tag.contains("checked");
            if (!off && !attribute(tag, "name").isEmpty()) {
                String value = attribute(tag, "value");
                values.put(attribute(tag, "name"), type.equals("checkbox") && value.isEmpty() ? "on" : value);
            }
        }
        values.putAll(chosen(form));
        return values;
    }

    /** What stands in its lists and fields of several lines. */
    private Map<String, String> chosen(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher list = LIST.matcher(formText(form));
        while (list.find()) {
            Matcher selected = Pattern.compile("value=\"([^\"]*)\" selected").matcher(list.group(2));
            Matcher first = Pattern.compile("value=\"([^\"]*)\"").matcher(list.group(2));
            if (selected.find()) {
                values.put(list.group(1), selected.group(1));
            } else if (first.find()) {
                values.put(list.group(1), first.group(1));
            }
        }
        Matcher lines = LINES.matcher(formText(form));
        while (lines.find()) {
            values.put(lines.group(1), plain(lines.group(2)).replaceFirst("^\n", ""));
        }
        return values;
    }

    String action(String form) {
        return attribute(formText(form), "action");
    }

    private String formText(String form) {
        Matcher found = Pattern.compile("<form id=\"" + form + "\".*?</form>", Pattern.DOTALL)
                .matcher(body());
        if (!found.find()) {
            throw new AssertionError("There is no form " + form + " in " + body());
        }
        return found.group();
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    PageVisitor post(String path, Map<String, String> values) {
        String body = values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return answer(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        String own = path.replaceFirst("^https?://[^/]+", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + ServerUnderTest.port() + own));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private PageVisitor answer(HttpRequest.Builder request) {
        try {
            last = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        for (String line : last.headers().allValues("Set-Cookie")) {
            Matcher cookie = COOKIE.matcher(line);
            if (cookie.matches()) {
                cookies.put(cookie.group(1), cookie.group(2));
            }
        }
        return this;
    }

    int status() {
        return last.statusCode();
    }

    String body() {
        return last.body();
    }

    /** The path that the answer leads to, with nothing before it; empty where it leads nowhere. */
    String leadsTo() {
        return last.headers().firstValue("Location").orElse("");
    }

    String header(String name) {
        return String.join(" | ", last.headers().allValues(name));
    }

    List<String> setCookies() {
        return new ArrayList<>(last.headers().allValues("Set-Cookie"));
    }

    String session() {
        return cookies.getOrDefault("__Host-tariscope", "");
    }

    /** Takes over the session of another. */
    PageVisitor as(String session) {
        cookies.put("__Host-tariscope", session);
        return this;
    }
}
