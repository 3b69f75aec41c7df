package org.tariscope.call;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** A tariff as docs/rating.md writes it, {@code value 0.50, roundto 60, stage 10 0.35 roundto 60}, for {@code tariffs.save}. */
final class ExampleTariff {
    private static final Set<String> FLAGS =
            Set.of("rounddurationdown", "roundfirstminute", "roundcostdown", "splitbands");
    private static final Set<String> CHOICES = Set.of("unit", "freesecondsmode", "roundcostmode", "stagesmode");

    /** The demo's. */
    private static final Map<String, Integer> DAY_TYPES = Map.of("working", 1, "weekend", 2, "holiday", 3);

    private final JsonObjectBuilder fields;
    private final JsonArrayBuilder stages = Json.createArrayBuilder();
    private final JsonArrayBuilder bands = Json.createArrayBuilder();

    private ExampleTariff(JsonObject about) {
        fields = Json.createObjectBuilder(about);
    }

    /** The tariff's words after what is said about it. */
    static String json(JsonObject about, String words) {
        ExampleTariff tariff = new ExampleTariff(about);
        for (String term : words.split(", *")) {
            tariff.read(term.trim().split(" +"));
        }
        return tariff.fields
                .add("stagelist", tariff.stages)
                .add("timelist", tariff.bands)
                .build()
                .toString();
    }

    private void read(String... words) {
        if (words[0].equals("stage")) {
            stages.add(stage(words));
        } else if (words[0].equals("band")) {
            bands.add(band(words));
        } else if (FLAGS.contains(words[0])) {
            fields.add(words[0], true);
        } else if (CHOICES.contains(words[0])) {
            fields.add(words[0], words[1]);
        } else {
            fields.add(words[0], new BigDecimal(words[1]));
        }
    }

    private static JsonObjectBuilder stage(String... words) {
        JsonObjectBuilder stage = Json.createObjectBuilder()
                .add("fromminute", Integer.parseInt(words[1]))
                .add("value", new BigDecimal(words[2]));
        return words.length > 3 ? stage.add("roundto", Integer.parseInt(words[4])) : stage;
    }

    private static JsonObjectBuilder band(String... words) {
        String[] hours = words[2].split("-");
        return Json.createObjectBuilder()
                .add("daytypeid", DAY_TYPES.get(words[1]))
                .add("hourfrom", Integer.parseInt(hours[0]))
                .add("hourto", Integer.parseInt(hours[1]))
                .add("value", new BigDecimal(words[3]))
                .add("connectioncost", new BigDecimal(words.length > 4 ? words[5] : "0"));
    }
}
