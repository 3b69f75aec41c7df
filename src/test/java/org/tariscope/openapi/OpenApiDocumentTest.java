package org.tariscope.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tariscope.ApiApplication;
import org.tariscope.http.Access;
import org.tariscope.http.Catalogue;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameters;
import org.tariscope.http.Verb;

class OpenApiDocumentTest {
    private static final Catalogue CATALOGUE = ApiApplication.catalogue();
    private static final JsonObject DOCUMENT = OpenApiDocument.of(CATALOGUE);

    private static JsonObject operation(String name) {
        MethodDescription method = CATALOGUE.named(name).orElseThrow();
        return DOCUMENT.getJsonObject("paths")
                .getJsonObject("/api/" + method.path() + "/")
                .getJsonObject(method.verb() == Verb.GET ? "get" : "post");
    }

    private static JsonObject schema(String name) {
        return DOCUMENT.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    @Test
    void isAWellFormedOpenApiDocument() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(DOCUMENT.toString());
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(CATALOGUE.methods());
    }

    @Test
    void theJudgeOfItsFormCanFindFaults() {
        String broken = DOCUMENT.toString().replaceFirst("\"responses\":\\{\"200\"", "\"respones\":{\"200\"");
        assertThat(new OpenAPIV3Parser().readContents(broken).getMessages()).isNotEmpty();
    }

    @Test
    void saysWhetherUnknownMembersArePassedOver() {
        assertThat(DOCUMENT.toString()).contains("\"additionalProperties\":false");
        assertThat(OpenApiDocument.of(CATALOGUE.lenient()).toString())
                .contains("\"additionalProperties\":true")
                .doesNotContain("\"additionalProperties\":false");
    }

    @Test
    void everySchemaIsValidJsonSchema() throws JsonProcessingException {
        JsonSchema metaSchema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));
        JsonObject schemas = DOCUMENT.getJsonObject("components").getJsonObject("schemas");
        for (String name : schemas.keySet()) {
            assertThat(metaSchema.validate(
                            new ObjectMapper().readTree(schemas.get(name).toString())))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void everyReferenceLeadsToAComponent() {
        List<String> lost = new ArrayList<>();
        java.util.regex.Matcher references =
                java.util.regex.Pattern.compile("\"\\$ref\":\"#([^\"]+)\"").matcher(DOCUMENT.toString());
        while (references.find()) {
            String pointer = references.group(1);
            if (!jakarta.json.Json.createPointer(pointer).containsValue(DOCUMENT)) {
                lost.add(pointer);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void holdsEveryMethodOfTheCatalogueOnceAndNoOther() {
        List<String> names = new ArrayList<>();
        DOCUMENT.getJsonObject("paths").values().forEach(path -> path.asJsonObject()
                .values()
                .forEach(operation -> names.add(operation.asJsonObject().getString("operationId"))));
        assertThat(names)
                .containsExactlyElementsOf(CATALOGUE.methods().stream()
                        .map(MethodDescription::name)
                        .toList());
    }

    @Test
    void aMethodStandsUnderItsVerb() {
        CATALOGUE.methods().forEach(method -> assertThat(operation(method.name()))
                .as(method.name())
                .isNotNull());
    }

    @Test
    void theSameCatalogueGivesTheSameText() {
        assertThat(OpenApiDocument.of(ApiApplication.catalogue())).hasToString(DOCUMENT.toString());
    }

    @Test
    void onlyOpenMethodsNeedNoToken() {
        for (MethodDescription method : CATALOGUE.methods()) {
            JsonObject operation = operation(method.name());
            boolean open = method.access() == Access.OPEN;
            assertThat(operation.getJsonArray("security").isEmpty())
                    .as(method.name())
                    .isEqualTo(open);
            assertThat(operation.getJsonObject("responses").containsKey("403"))
                    .as(method.name())
                    .isEqualTo(method.access() == Access.RIGHT);
        }
    }

    @Test
    void aMethodWithoutAnswerGives204() {
        assertThat(operation("apiusers.delete").getJsonObject("responses")).containsKey("204");
        assertThat(operation("apiusers.delete").getJsonObject("responses")).doesNotContainKey("200");
    }

    @Test
    void aFieldThatMayBeAbsentMayBeNull() {
        JsonObject user = schema("ApiUser").getJsonObject("properties");
        assertThat(user.getJsonObject("lastlogin").get("type")).hasToString("[\"string\",\"null\"]");
        assertThat(user.getJsonObject("username").get("type")).hasToString("\"string\"");
        JsonObject tariff = schema("Tariff").getJsonObject("properties");
        assertThat(tariff.getJsonObject("roundcostto").get("type")).hasToString("[\"integer\",\"null\"]");
    }

    @Test
    void listsNameTheirItemsForXml() {
        JsonObject answer = jakarta.json.Json.createPointer("/responses/200/content/application~1xml/schema")
                .getValue(operation("tariffs.plans"))
                .asJsonObject();
        assertThat(answer.getJsonObject("xml")).hasToString("{\"name\":\"plans\",\"wrapped\":true}");
        assertThat(schema("Plan").getJsonObject("xml")).hasToString("{\"name\":\"plan\"}");
        assertThat(schema("ApiUser").getJsonObject("properties").getJsonObject("rights"))
                .hasToString("{\"type\":\"array\",\"items\":{\"type\":\"string\",\"xml\":{\"name\":\"right\"}},"
                        + "\"xml\":{\"wrapped\":true}}");
    }

    @Test
    void theCheckOfTheInputTakesTheExamples() {
        for (MethodDescription method : CATALOGUE.methods()) {
            if (method.verb() == Verb.GET) {
                assertThat(Parameters.fromQuery(method, BodyExample.form(method))
                                .canonical())
                        .as(method.name())
                        .isNotNull();
            } else if (!method.parameters().isEmpty()) {
                assertThat(taken(
                                method,
                                "application/json",
                                BodyExample.json(method).toString()))
                        .as(method.name())
                        .isEqualTo(taken(method, "application/xml", BodyExample.xml(method)));
                if (BodyExample.fitsForm(method)) {
                    assertThat(taken(method, "application/x-www-form-urlencoded", BodyExample.form(method)))
                            .as(method.name())
                            .isEqualTo(taken(method, "application/xml", BodyExample.xml(method)));
                }
            }
        }
    }

    private static Object taken(MethodDescription method, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Parameters.fromBody(method, type, null, new ByteArrayInputStream(bytes), 4096)
                .canonical();
    }

    @Test
    void everyAnswerHasXmlNames() {
        for (MethodDescription method : CATALOGUE.methods()) {
            Optional<Class<? extends Record>> answer = method.answer();
            if (answer.isPresent()) {
                assertThat(method.root()).as(method.name()).matches("[a-z]+").isNotEqualTo("request");
                assertThat(method.row().orElse("row")).as(method.name()).matches("[a-z]+");
                assertThat(new AnswerSchemas().of(answer.get(), method)).isNotEmpty();
            }
        }
    }
}
