package org.tariscope.admin.method;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.tariscope.http.FileInput;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.Verb;
import org.tariscope.openapi.BodyExample;
import org.tariscope.openapi.TypeWords;

/** A method of the catalogue as the page shows it, with an example of a request in each format. */
public final class MethodView {
    private final MethodDescription method;

    MethodView(MethodDescription method) {
        this.method = method;
    }

    /** A parameter, and what it accepts in words. */
    public record Row(String name, boolean required, String accepts, String fallback, String text) {}

    public String getName() {
        return method.name();
    }

    public String getText() {
        return method.text();
    }

    public String getVerb() {
        return method.verb().name();
    }

    /** Whether it has a body, and not all in its address. */
    public boolean isWithBody() {
        return method.verb() == Verb.POST;
    }

    /** What the console's button needs to know: whether it takes a file. */
    public boolean isWithFile() {
        return method.file().isPresent();
    }

    /** Whether it answers a file, and no record. */
    public boolean isCsv() {
        return method.isCsv();
    }

    public List<String> getAliases() {
        return method.aliases();
    }

    public List<Row> getParameters() {
        return method.parameters().stream().map(MethodView::row).toList();
    }

    private static Row row(Parameter parameter) {
        return new Row(
                parameter.name(),
                parameter.required(),
                TypeWords.of(parameter).replace("`", ""),
                parameter.fallback().orElse(""),
                parameter.text());
    }

    /** The address of the example, with its query where the parameters stand there. */
    public String getTarget() {
        String query = isWithBody() && !isWithFile() ? "" : BodyExample.form(method);
        return "/api/" + method.path() + "/" + (query.isEmpty() ? "" : "?" + query);
    }

    /** The body of the example in JSON; of a method that takes a file, the file. */
    public String getJson() {
        if (!isWithBody()) {
            return "";
        }
        return method.file().map(FileInput::text).map(text -> "").orElseGet(() -> indented(BodyExample.json(method)));
    }

    private static String indented(JsonObject example) {
        StringWriter text = new StringWriter();
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)
                .writeObject(example);
        return text.toString().strip();
    }

    /** The body of the example in XML. */
    public String getXml() {
        return isWithBody() && !isWithFile() ? BodyExample.xml(method) : "";
    }
}
