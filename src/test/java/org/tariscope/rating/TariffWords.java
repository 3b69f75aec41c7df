package org.tariscope.rating;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;

/** Reads a tariff as docs/rating.md writes it: {@code value 0.50, roundto 60, stage 10 0.35 roundto 60}. */
final class TariffWords {
    private static final Map<String, Long> DAY_TYPES =
            Map.of("working", ATariff.WORKING, "weekend", ATariff.WEEKEND, "holiday", ATariff.HOLIDAY);

    private TariffWords() {}

    static ATariff read(String text) {
        ATariff tariff = new ATariff();
        for (String term : text.split(", *")) {
            read(tariff, term.trim().split(" +"));
        }
        return tariff;
    }

    private static void read(ATariff tariff, String[] words) {
        switch (words[0]) {
            case "value" -> tariff.value = new BigDecimal(words[1]);
            case "unit" -> tariff.unit = PriceUnit.of(words[1]);
            case "connectioncost" -> tariff.connectionCost = new BigDecimal(words[1]);
            case "minimumcost" -> tariff.minimumCost = new BigDecimal(words[1]);
            case "roundcostto" -> tariff.roundCostTo = OptionalInt.of(Integer.parseInt(words[1]));
            case "roundcostdown" -> tariff.roundCostMode = RoundCostMode.of(true);
            case "roundcostmode" -> tariff.roundCostMode = RoundCostMode.of(words[1]);
            case "stages" -> tariff.scope = StageScope.of(Integer.parseInt(words[1]));
            case "stagesmode" -> tariff.stagesMode = StagesMode.of(words[1]);
            case "stage" -> stage(tariff, words);
            case "splitbands" -> tariff.splitBands = true;
            case "band" -> band(tariff, words);
            default -> duration(tariff, words);
        }
    }

    private static void duration(ATariff tariff, String[] words) {
        switch (words[0]) {
            case "roundto" -> tariff.roundTo = Integer.parseInt(words[1]);
            case "rounddurationdown" -> tariff.roundDurationDown = true;
            case "roundfirstminute" -> tariff.roundFirstMinute = true;
            case "firststep" -> tariff.firstStep = Integer.parseInt(words[1]);
            case "substractseconds" -> tariff.subtractSeconds = Integer.parseInt(words[1]);
            case "freeseconds" -> tariff.freeSeconds = Integer.parseInt(words[1]);
            case "freesecondsmode" -> tariff.freeSecondsMode = FreeSecondsMode.of(words[1]);
            case "minimumduration" -> tariff.minimumDuration = Integer.parseInt(words[1]);
            default -> throw new IllegalArgumentException("Not a field of a tariff: " + words[0]);
        }
    }

    private static void stage(ATariff tariff, String[] words) {
        int minute = Integer.parseInt(words[1]);
        if (words.length > 3) {
            tariff.stage(minute, words[2], Integer.parseInt(words[4]));
        } else {
            tariff.stage(minute, words[2]);
        }
    }

    private static void band(ATariff tariff, String[] words) {
        String[] hours = words[2].split("-");
        String connection = words.length > 4 ? words[5] : "0";
        tariff.band(
                DAY_TYPES.get(words[1]), Integer.parseInt(hours[0]), Integer.parseInt(hours[1]), words[3], connection);
    }
}
