package org.tariscope.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tariscope.ApiApplication;
import org.tariscope.http.AnswerField;
import org.tariscope.http.MethodDescription;

/** The Postman collection and the catalogue agree. */
class PostmanTest {
    private static final Path FOLDER = Path.of("docs", "postman");
    private static final Pattern EXPECTED = Pattern.compile("JSON\\.stringify\\((\\{.*})\\)");

    private record Sent(String name, JsonObject request, JsonObject expected) {
        private boolean calls(String method, String format) {
            return name.split("[ ,]")[0].equals(method)
                    && expected.getString("format").equals(format);
        }
    }

    @Test
    void everyMethodIsCalledInEachFormatWithItsFieldsAndNames() {
        List<Sent> all = requests();
        for (MethodDescription method : ApiApplication.catalogue().methods()) {
            for (String format : List.of("json", "xml")) {
                List<Sent> calls = all.stream()
                        .filter(one -> one.calls(method.name(), format))
                        .toList();
                assertThat(calls).as(method.name() + " in " + format).isNotEmpty();
                assertThat(calls).allSatisfy(call -> agrees(call, method));
            }
        }
    }

    private static void agrees(Sent call, MethodDescription method) {
        assertThat(call.request().getString("method"))
                .as(call.name())
                .isEqualTo(method.verb().name());
        if (call.expected().containsKey("fields")) {
            assertThat(call.expected().getString("fields"))
                    .as(call.name())
                    .isEqualTo(AnswerField.of(method.answer().orElseThrow()).stream()
                            .map(AnswerField::name)
                            .collect(Collectors.joining(" ")));
            assertThat(call.expected().getString("xml"))
                    .as(call.name())
                    .isEqualTo(method.root() + method.row().map("/"::concat).orElse(""));
        }
    }

    @Test
    void everySuccessIsAskedForItsFieldsAndEveryRefusalForItsProblem() {
        assertThat(requests()).allSatisfy(sent -> assertThat(sent.expected().keySet())
                .as(sent.name())
                .containsAnyElementsOf(
                        sent.expected().getInt("status", 200) == 204
                                ? List.of("status")
                                : List.of("fields", "problem", "csv")));
    }

    @Test
    void theEnvironmentHoldsNoPassword() {
        Map<String, String> values =
                read("tariscope.postman_environment.json").getJsonArray("values").getValuesAs(JsonObject.class).stream()
                        .collect(Collectors.toMap(one -> one.getString("key"), one -> one.getString("value")));
        assertThat(values)
                .containsOnlyKeys("base", "user", "password", "dn", "sql")
                .containsEntry("password", "");
    }

    private static List<Sent> requests() {
        return read("tariscope.postman_collection.json").getJsonArray("item").getValuesAs(JsonObject.class).stream()
                .flatMap(folder -> folder.getJsonArray("item").getValuesAs(JsonObject.class).stream())
                .map(item -> new Sent(item.getString("name"), item.getJsonObject("request"), expected(item)))
                .toList();
    }

    private static JsonObject expected(JsonObject item) {
        String script = lines(item).collect(Collectors.joining("\n"));
        Matcher expected = EXPECTED.matcher(script);
        assertThat(expected.find()).as(item.getString("name")).isTrue();
        return parse(expected.group(1));
    }

    private static Stream<String> lines(JsonObject item) {
        return item.getJsonArray("event").getValuesAs(JsonObject.class).stream()
                .map(event -> event.getJsonObject("script"))
                .flatMap(script -> script.getJsonArray("exec").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString);
    }

    private static JsonObject read(String file) {
        try {
            return parse(Files.readString(FOLDER.resolve(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
