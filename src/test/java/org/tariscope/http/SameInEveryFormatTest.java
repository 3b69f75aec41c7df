package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** JSON, XML and the form of one request mean the same, or all fail. */
class SameInEveryFormatTest {
    private static final List<String> NAMES = Example.METHOD.parameters().stream()
            .map(Parameter::name)
            .filter(name -> !name.equals("rights"))
            .toList();

    private static final List<String> NUMBERS = List.of("id", "SubscriberId", "accountid", "count", "amount");

    @Property(tries = 1000)
    void oneRequestHasOneMeaning(
            @ForAll("requests") Map<String, String> request, @ForAll("items") List<String> rights) {
        Object json = meaning(() -> Example.json(json(request, rights)));
        Object xml = meaning(() -> Example.xml(xml(request, rights)));
        Object form = meaning(() -> Example.form(form(request, rights)));
        assertThat(xml).isEqualTo(json);
        assertThat(form).isEqualTo(json);
    }

    @Property(tries = 300)
    void valuesThatFitAreTakenAlike(
            @ForAll("fitting") Map<String, String> request, @ForAll("items") List<String> rights) {
        Object json = meaning(() -> Example.json(json(request, rights)));
        assertThat(json).isInstanceOf(Map.class);
        assertThat(meaning(() -> Example.xml(xml(request, rights)))).isEqualTo(json);
        assertThat(meaning(() -> Example.form(form(request, rights)))).isEqualTo(json);
    }

    @Provide
    Arbitrary<Map<String, String>> requests() {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(NAMES)), Tuple.of(1, Arbitraries.of("EXAMPLEID", "amuont", "Fullname")));
        return Arbitraries.maps(names, values()).ofMaxSize(4).map(SameInEveryFormatTest::withId);
    }

    private static Arbitrary<String> values() {
        Arbitrary<String> numbers = Arbitraries.of(
                "1",
                "0",
                "-1",
                "-0",
                "01",
                "+1",
                "1.0",
                "1.5",
                "19.90",
                "0.001",
                "1e2",
                "31",
                "32",
                "4294967297",
                "9223372036854775808",
                "9".repeat(33),
                "٣");
        Arbitrary<String> words = Arbitraries.of(
                "true",
                "false",
                "TRUE",
                "in",
                "OUT",
                "all",
                "",
                " ",
                "null",
                "2024-02-29",
                "2023-02-29",
                "1899-12-31",
                "2024-02-29T01:02:03",
                "2024-02-29T24:00:00",
                "a\nb",
                "a\rb",
                "a\u0085b",
                "<b>&]]>'\"",
                "a=b&c+d%41");
        return Arbitraries.oneOf(numbers, words, text(characters(), 0, 25));
    }

    /** What XML can hold: of other characters no twin exists. */
    private static Arbitrary<Character> characters() {
        return Arbitraries.chars().all().filter(sign -> XmlCharacter.allowed(sign) && !Character.isSurrogate(sign));
    }

    @Provide
    Arbitrary<Map<String, String>> fitting() {
        Arbitrary<String> text = text(Arbitraries.chars().range(' ', '~').range('\u00A0', '\uD7FF'), 1, 16);
        Arbitrary<String> money = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999.99"))
                .ofScale(2)
                .map(BigDecimal::toPlainString);
        return Combinators.combine(text, text, money)
                .as((name, password, amount) ->
                        withId(Map.of("fullname", name, "password", password, "note", name, "amount", amount)));
    }

    @Provide
    Arbitrary<List<String>> items() {
        return text(Arbitraries.chars().range(' ', '~').filter(sign -> sign != ','), 1, 8)
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<String> text(Arbitrary<Character> signs, int min, int max) {
        return signs.list().ofMinSize(min).ofMaxSize(max).map(list -> list.stream()
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    private static Map<String, String> withId(Map<String, String> request) {
        Map<String, String> complete = new HashMap<>(request);
        complete.putIfAbsent("id", "7");
        return complete;
    }

    private static Object meaning(Supplier<Parameters> reader) {
        try {
            Parameters given = reader.get();
            Map<String, String> values = new HashMap<>(given.canonical());
            given.optionalText("password").ifPresent(password -> values.put("password", password));
            return values;
        } catch (Refusal refusal) {
            return "refused with " + refusal.type().status();
        }
    }

    private static String json(Map<String, String> request, List<String> rights) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        request.forEach((name, value) -> {
            if (NUMBERS.contains(name) && value.matches("(0|-?[1-9][0-9]{0,8})(\\.[0-9]+)?")) {
                object.add(name, new BigDecimal(value));
            } else {
                object.add(name, value);
            }
        });
        JsonArrayBuilder array = Json.createArrayBuilder();
        rights.forEach(array::add);
        return object.add("rights", array).build().toString();
    }

    private static String xml(Map<String, String> request, List<String> rights) {
        String items = rights.stream().map(right -> element("right", right)).collect(Collectors.joining());
        return request.entrySet().stream()
                .map(entry -> element(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", "<request>", "<rights>" + items + "</rights></request>"));
    }

    private static String element(String name, String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
        return "<" + name + ">" + escaped + "</" + name + ">";
    }

    private static String form(Map<String, String> request, List<String> rights) {
        Function<String, String> encode = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        return request.entrySet().stream()
                .map(entry -> encode.apply(entry.getKey()) + "=" + encode.apply(entry.getValue()))
                .collect(Collectors.joining("&", "", "&rights=" + encode.apply(String.join(",", rights))));
    }
}
