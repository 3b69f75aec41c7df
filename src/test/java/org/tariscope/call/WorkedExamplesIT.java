package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tariscope.rating.WorkedExamples;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/** Every worked example of docs/rating.md, made with {@code tariffs.save} and priced with {@code tariffs.quote}. */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ServerUnderTest.EACH_ONCE)
class WorkedExamplesIT {
    private static final String NAME = "Examples " + UUID.randomUUID();
    private static final int HRYVNIA = 980;

    @Test
    void whatIsSavedIsQuotedAsTheExamplesSay() throws IOException {
        long provider = id(save("providers/save", "{\"name\":\"" + NAME + "\"}"));
        long plan = id(save("plans/save", "{\"name\":\"" + NAME + "\"}"));
        List<Map<String, String>> rows = WorkedExamples.rows().toList();
        for (int i = 0; i < rows.size(); i++) {
            save(
                    "tariffs/save",
                    ExampleTariff.json(about(provider, plan, i), rows.get(i).get("tariff")));
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonObject quote = quote(provider, plan, i, rows.get(i));
            String quoted = quote.getJsonNumber("billedseconds") + " s: " + quote.getJsonNumber("cost");
            String expected = rows.get(i).get("billed s") + " s: " + rows.get(i).get("cost");
            if (!quoted.equals(expected) || !addsUp(quote)) {
                wrong.add(rows.get(i) + ": " + quote);
            }
        }
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    private static String prefix(int example) {
        return Integer.toString(70_000 + example);
    }

    private static JsonObject about(long provider, long plan, int example) {
        return Json.createObjectBuilder()
                .add("name", "Example " + example)
                .add("providerid", provider)
                .add("direction", "out")
                .add("planid", plan)
                .add("activedate", "2020-01-01")
                .add("currencyid", HRYVNIA)
                .add(
                        "codelist",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("prefix", prefix(example))
                                        .add("name", "Example " + example)
                                        .add("fromdate", "2020-01-01")))
                .build();
    }

    private static JsonObject save(String method, String json) {
        Reply reply =
                Request.post("/api/" + method).token(Users.admin()).json(json).send();
        assertThat(reply.status()).as("%s %s: %s", method, json, reply.body()).isEqualTo(200);
        return Users.object(reply);
    }

    private static long id(JsonObject saved) {
        return saved.getJsonNumber("id").longValueExact();
    }

    private static JsonObject quote(long provider, long plan, int example, Map<String, String> row) {
        long used = 60 * Long.parseLong(row.getOrDefault("used min", "0"));
        Reply reply = Request.get("/api/tariffs/quote/?number=" + prefix(example) + "1234567&providerid=" + provider
                        + "&planid=" + plan + "&usedseconds=" + used + "&duration=" + row.get("call s") + "&start="
                        + row.getOrDefault("start", "2026-03-04T10:00:00"))
                .token(Users.demo())
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply);
    }

    /** The last sum of the steps is the cost that is answered. */
    private static boolean addsUp(JsonObject quote) {
        List<String> rounded = quote.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .filter(step -> step.getString("step").startsWith("C4"))
                .map(step -> step.getString("result"))
                .toList();
        return quote.getInt("billedseconds") == 0
                ? rounded.isEmpty()
                : rounded.equals(List.of(quote.getJsonNumber("cost").toString()));
    }
}
