package org.tariscope.admin.tariff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.tariff.TariffSearch.Choice;
import org.tariscope.tariff.TariffSearch.Priced;

/** Which tariffs are meant, as the addresses of the table and of its file say it. */
final class TariffChoice {
    private static final int LONGEST_TEXT = 100;

    private TariffChoice() {}

    /** Empty texts are every provider, the plan that stands in, both directions, any price. */
    static Choice of(String provider, String plan, String direction, String text, String priced, long usualPlan) {
        return new Choice(
                number("provider", provider, 0),
                number("plan", plan, usualPlan),
                word("direction", direction, "all", List.of("in", "out", "all")),
                text == null
                        ? ""
                        : text.strip().substring(0, Math.min(text.strip().length(), LONGEST_TEXT)),
                Priced.valueOf(word(
                                "priced",
                                priced,
                                "all",
                                Stream.of(Priced.values())
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .toList())
                        .toUpperCase(Locale.ROOT)));
    }

    /** A number of an address, or the one that stands in where there is none. */
    static long number(String name, String text, long usual) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw Refusal.of(ProblemType.INVALID_VALUE, name, "is not an id");
        }
        return Long.parseLong(text);
    }

    private static String word(String name, String text, String usual, List<String> words) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        if (!words.contains(text)) {
            throw Refusal.of(ProblemType.INVALID_VALUE, name, "must be one of " + words);
        }
        return text;
    }

    /** What the address says of them. */
    static String query(Choice choice) {
        return "?provider=" + choice.providerId() + "&plan=" + choice.planId() + "&direction=" + choice.direction()
                + "&priced=" + choice.priced().name().toLowerCase(Locale.ROOT) + "&text="
                + URLEncoder.encode(choice.text(), StandardCharsets.UTF_8);
    }
}
