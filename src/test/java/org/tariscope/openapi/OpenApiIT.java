package org.tariscope.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.ApiApplication;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Verb;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire;
import org.tariscope.sql.SqlUsers;

@ExtendWith(ServerUnderTest.class)
class OpenApiIT {
    private static final String DOCUMENT = "/api/openapi.json";
    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void theDocumentIsServedWithoutATokenAsTheCatalogueGivesIt() {
        Wire.Reply reply = Request.get(DOCUMENT).send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(reply.body())
                .isEqualTo(OpenApiDocument.of(ApiApplication.catalogue()).toString());
    }

    @Test
    void aClientThatHasTheDocumentGets304() {
        String tag = Request.get(DOCUMENT).send().header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        Wire.Reply again = Request.get(DOCUMENT).header("If-None-Match", tag).send();
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @Test
    void theCompressedDocumentHasATagOfItsOwn() {
        Wire.Reply plain = Request.get(DOCUMENT).send();
        Wire.Reply gzipped =
                Request.get(DOCUMENT).header("Accept-Encoding", "gzip").send();
        assertThat(gzipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(gzipped.bytes().length).isLessThan(plain.bytes().length / 3);
        assertThat(gzipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
    }

    @Test
    void headAnswersTheHeadersAlone() {
        Wire.Reply reply = Request.of("HEAD", DOCUMENT).send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherVerbsAreRefusedWithAllow(String verb) {
        for (String target : new String[] {DOCUMENT, "/api/docs/", "/api/docs/swagger-ui.css"}) {
            Wire.Reply reply = Request.of(verb, target).send();
            assertThat(reply.status()).as(target).isEqualTo(405);
            assertThat(reply.problem()).as(target).isEqualTo("method-not-allowed");
            assertThat(reply.header("Allow")).as(target).isEqualTo("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "docs.css", "docs.js", "swagger-ui.css", "swagger-ui-bundle.js"})
    void thePageIsMadeOfFilesOfItsOwn(String file) {
        Wire.Reply reply = Request.get("/api/docs/" + file).send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'self'; script-src 'self'; ")
                .contains("object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Wire.Reply again = Request.get("/api/docs/" + file)
                .header("If-None-Match", reply.header("ETag"))
                .send();
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void thePageNamesNoOutsideAddressAndHasNoInlineScript() {
        String page = Request.get("/api/docs/").send().body()
                + Request.get("/api/docs/docs.js").send().body()
                + Request.get("/api/docs/docs.css").send().body();
        assertThat(page).doesNotContain("http:", "https:", "\"//").doesNotContainPattern("<script>|onload=|onclick=");
        assertThat(Request.get("/api/docs/swagger-ui.css").send().body())
                .doesNotContain("@import", "@font-face", "url(http");
    }

    @Test
    void thePagesAddressGetsItsSlash() {
        Wire.Reply reply = Request.get("/api/docs").send();
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).isEqualTo("docs/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/docs/index.html",
                "/api/docs/web.xml",
                "/api/docs/../../WEB-INF/web.xml",
                "/api/docs/..%2f..%2fWEB-INF%2fweb.xml",
                "/api/docs/%2e%2e/web.xml",
                "/api/docs/WEB-INF/docs/docs.js",
                "/api/docs/docs.js/",
                "/api/docs/DOCS.JS",
                "/api/openapi.json/",
                "/api/openapi.yaml",
                "/WEB-INF/docs/docs.js"
            })
    void nothingElseIsReachable(String target) {
        Wire.Reply reply = Request.get(target).send();
        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.body()).doesNotContain("<web-app", "SwaggerUIBundle(", "<servlet");
    }

    @Test
    void theAnswersAreAsTheDocumentSays() throws JsonProcessingException {
        String document = Request.get(DOCUMENT).send().body();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        for (MethodDescription method : ApiApplication.catalogue().methods()) {
            boolean callable = method.verb() == Verb.GET
                    && !Set.of("subscriber.get", "tariffs.time").contains(method.name())
                    && method.parameters().stream().noneMatch(parameter -> parameter.required());
            if (callable) {
                String path = "/api/" + method.path() + "/";
                Wire.Reply reply = Request.get(path).token(Users.admin()).send();
                assertThat(reply.status()).as(method.name()).isEqualTo(200);
                JsonNode answer = EXACT.readTree(reply.body());
                assertThat(schema(factory, document, path, "get").validate(answer))
                        .as(method.name())
                        .isEmpty();
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "it.name", matches = ".*-mariadb")
    void theAnswerOfSqlIsAsTheDocumentSays() throws JsonProcessingException, SQLException {
        String token = SqlUsers.logIn("openapi-sql-" + UUID.randomUUID(), "sql");
        Wire.Reply reply = Request.post("/api/sql/")
                .token(token)
                .json("{\"query\":\"select id, name, main, null as none from v_provider\"}")
                .send();
        assertThat(reply.status()).isEqualTo(200);
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        JsonSchema schema = schema(factory, Request.get(DOCUMENT).send().body(), "/api/sql/", "post");
        assertThat(schema.validate(EXACT.readTree(reply.body()))).isEmpty();
    }

    /** The schema of an answer, with the components that it refers to. */
    private static JsonSchema schema(JsonSchemaFactory factory, String document, String path, String verb)
            throws JsonProcessingException {
        JsonNode whole = EXACT.readTree(document);
        var schema = EXACT.createObjectNode();
        schema.setAll((com.fasterxml.jackson.databind.node.ObjectNode) whole.at(
                "/paths/" + path.replace("/", "~1") + "/" + verb + "/responses/200/content/application~1json/schema"));
        schema.set("components", whole.get("components"));
        return factory.getSchema(schema.toString(), InputFormat.JSON);
    }
}
