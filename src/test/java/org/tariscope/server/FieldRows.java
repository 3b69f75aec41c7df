package org.tariscope.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;

/** Values that a parameter of each type must refuse, made from its description, as JSON and as what stands in an XML element. */
final class FieldRows {
    /** One bad value; {@code json} stands behind the colon, {@code xml} between the tags. An empty one is not sent at all. */
    record Bad(String json, String xml) {}

    private static final String NONE = "";

    private FieldRows() {}

    static List<Bad> of(Parameter parameter) {
        List<Bad> rows = new ArrayList<>();
        if (parameter.required()) {
            rows.add(new Bad(NONE, NONE));
            rows.add(new Bad("null", "<x/>"));
        }
        for (String json : List.of("{}", "{\"a\":1}", "[]", "[1]", "[\"1\"]")) {
            rows.add(new Bad(json, "<a>1</a>"));
        }
        rows.addAll(ofType(parameter.type()));
        if (!parameter.nullable() && !(parameter.type() instanceof ParameterType.Text)) {
            rows.add(new Bad("\"\"", " "));
        }
        return rows.stream()
                .filter(row -> parameter.required()
                        || !row.json().isEmpty()
                        || !row.xml().isEmpty())
                .toList();
    }

    private static List<Bad> ofType(ParameterType type) {
        if (type instanceof ParameterType.Id id) {
            return Stream.concat(
                            numbers().stream(),
                            both(id.zeroMeansAll() ? "-1" : "0", "1.0", "9223372036854775808", "4294967296.5").stream())
                    .toList();
        }
        if (type instanceof ParameterType.Whole whole) {
            String below = whole.min() == Long.MIN_VALUE ? "1.0" : Long.toString(whole.min() - 1);
            return Stream.concat(numbers().stream(), both(below, Long.toString(whole.max() + 1), "1.5").stream())
                    .toList();
        }
        if (type instanceof ParameterType.Decimal decimal) {
            String digits = "9".repeat(decimal.integerDigits() + 1);
            return Stream.concat(
                            numbers().stream(),
                            both(digits, "0." + "0".repeat(decimal.fractionDigits()) + "1", ".5", "5.").stream()
                                    .filter(row -> row.json().length() < 32))
                    .toList();
        }
        if (type instanceof ParameterType.Day) {
            return texts(
                    "2023-02-29",
                    "2023-13-01",
                    "1899-12-31",
                    "2201-01-01",
                    "2023-6-2",
                    "20230602",
                    "2023-06-02T00:00:00",
                    "2023-06-02 ",
                    "02.06.2023",
                    "today",
                    "٢٠٢٣-٠٦-٠٢");
        }
        if (type instanceof ParameterType.Flag) {
            return Stream.concat(both("1", "0").stream(), texts("yes", "TRUE", "True ", "on").stream())
                    .toList();
        }
        if (type instanceof ParameterType.Text text) {
            return List.of(
                    new Bad("5", "a".repeat(text.maxLength() + 1)),
                    new Bad("true", "&#x85;"),
                    new Bad("\"" + "ї".repeat(text.maxLength() + 1) + "\"", "ї".repeat(text.maxLength() + 1)),
                    new Bad("\"a\\u0000b\"", "a&#x9;b"),
                    new Bad("\"a\\u001bb\"", "a\u0085b"),
                    new Bad("\"a\\r\\nb\"", "a&#xD;b"));
        }
        throw new IllegalStateException("No bad values of " + type);
    }

    private static List<Bad> numbers() {
        List<Bad> rows = new ArrayList<>(both("1e2", "1E-400", "01", "-00", "9".repeat(33), "1".repeat(5000)));
        rows.addAll(same("true", "1_000", "NaN"));
        rows.addAll(texts("0x1", "+1", "one", "1 000", " 1", "1,5", "١٢", "Infinity", "1;drop table ledger"));
        return rows;
    }

    /** Text that is sent as a JSON string and as an element's text. */
    private static List<Bad> texts(String... values) {
        return Stream.of(values)
                .map(value -> new Bad("\"" + value + "\"", value))
                .toList();
    }

    /** A literal that is sent as it stands in both, and in quotation marks. */
    private static List<Bad> both(String... values) {
        return Stream.of(values)
                .flatMap(value -> Stream.of(new Bad(value, value), new Bad("\"" + value + "\"", value)))
                .toList();
    }

    private static List<Bad> same(String... values) {
        return Stream.of(values)
                .map(value -> new Bad(value, value.startsWith("{") ? "<a/>" : value))
                .toList();
    }

    /** The body of a good request with one value exchanged. */
    static String json(Map<String, String> good, String name, String value) {
        List<String> members = new ArrayList<>();
        good.forEach((each, text) -> {
            if (!each.equals(name)) {
                members.add("\"" + each + "\":\"" + text + "\"");
            }
        });
        if (!value.isEmpty()) {
            members.add("\"" + name + "\":" + value);
        }
        return "{" + String.join(",", members) + "}";
    }

    static String xml(Map<String, String> good, String name, String value) {
        StringBuilder xml = new StringBuilder("<request>");
        good.forEach((each, text) -> {
            if (!each.equals(name)) {
                xml.append('<')
                        .append(each)
                        .append('>')
                        .append(text)
                        .append("</")
                        .append(each)
                        .append('>');
            }
        });
        if (!value.isEmpty()) {
            xml.append('<')
                    .append(name)
                    .append('>')
                    .append(value)
                    .append("</")
                    .append(name)
                    .append('>');
        }
        return xml.append("</request>").toString();
    }
}
