package org.tariscope.admin.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tariscope.tariff.Price;
import org.tariscope.tariff.StagePart;
import org.tariscope.tariff.WholeTariffAnswer;

/** What a version says, in the words of who keeps the prices, beside what the version before said. */
final class VersionTerms {
    private final Function<String, String> words;
    private final Map<Long, String> currencies;

    /**
     * One thing that a version says.
     *
     * @param label the key of its name
     * @param was what the version before said; null where there is none, or it said the same
     */
    public record Term(String label, String value, String was) {}

    /** Things that belong together, under the key of a heading. */
    public record Part(String title, List<Term> terms) {
        public Part {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Speaks a language.
     *
     * @param words the text of a key
     * @param currencies the codes of the currencies by id
     */
    VersionTerms(Function<String, String> words, Map<Long, String> currencies) {
        this.words = words;
        this.currencies = Map.copyOf(currencies);
    }

    List<Part> parts(WholeTariffAnswer version, Optional<WholeTariffAnswer> before) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("price", version, before, List.of("value", "unit", "connectioncost", "minimumcost")));
        parts.add(part(
                "duration",
                version,
                before,
                List.of(
                        "substractseconds",
                        "freeseconds",
                        "freesecondsmode",
                        "minimumduration",
                        "roundfirstminute",
                        "firststep",
                        "roundto",
                        "rounddurationdown")));
        parts.add(part("rounding", version, before, List.of("roundcostto", "roundcostmode")));
        parts.add(part("variation", version, before, List.of("splitbands", "stages", "stagesmode", "stagelist")));
        parts.add(part("account", version, before, List.of("noaccount", "accountdns", "accountdescription")));
        return parts;
    }

    private Part part(String title, WholeTariffAnswer version, Optional<WholeTariffAnswer> before, List<String> names) {
        Map<String, String> now = values(version);
        Map<String, String> then = before.map(this::values).orElse(Map.of());
        return new Part(
                "tariff.part." + title,
                names.stream()
                        .map(name -> new Term(
                                "tariff." + name,
                                now.get(name),
                                then.getOrDefault(name, now.get(name)).equals(now.get(name)) ? null : then.get(name)))
                        .toList());
    }

    private Map<String, String> values(WholeTariffAnswer version) {
        String currency = " " + currencies.getOrDefault(version.currencyid(), "");
        return Map.ofEntries(
                Map.entry("value", Price.shown(version.value()).toPlainString() + currency),
                Map.entry("unit", words.apply("tariff.unit." + version.unit())),
                Map.entry(
                        "connectioncost", Price.shown(version.connectioncost()).toPlainString() + currency),
                Map.entry("minimumcost", Price.shown(version.minimumcost()).toPlainString() + currency),
                Map.entry("substractseconds", String.valueOf(version.substractseconds())),
                Map.entry("freeseconds", String.valueOf(version.freeseconds())),
                Map.entry("freesecondsmode", words.apply("tariff.freesecondsmode." + version.freesecondsmode())),
                Map.entry("minimumduration", String.valueOf(version.minimumduration())),
                Map.entry("roundfirstminute", flag(version.roundfirstminute())),
                Map.entry("firststep", String.valueOf(version.firststep())),
                Map.entry("roundto", String.valueOf(version.roundto())),
                Map.entry("rounddurationdown", flag(version.rounddurationdown())),
                Map.entry(
                        "roundcostto",
                        version.roundcostto() == null
                                ? words.apply("tariff.roundcostto.plan")
                                : String.valueOf(version.roundcostto())),
                Map.entry("roundcostmode", words.apply("tariff.roundcostmode." + roundCostMode(version))),
                Map.entry("splitbands", flag(version.splitbands())),
                Map.entry("stages", words.apply("tariff.stages." + version.stages())),
                Map.entry("stagesmode", words.apply("tariff.stagesmode." + version.stagesmode())),
                Map.entry("stagelist", stages(version.stagelist(), currency)),
                Map.entry("noaccount", flag(version.noaccount())),
                Map.entry("accountdns", flag(version.accountdns())),
                Map.entry(
                        "accountdescription",
                        Optional.ofNullable(version.accountdescription()).orElse("–")));
    }

    /** The one of the two fields that decides. */
    static String roundCostMode(WholeTariffAnswer version) {
        String byFlag = version.roundcostdown() ? "down" : "halfup";
        return version.roundcostmode() == null ? byFlag : version.roundcostmode();
    }

    private String stages(List<StagePart> stages, String currency) {
        return stages.isEmpty()
                ? "–"
                : stages.stream()
                        .map(each -> words.apply("tariff.stage.from").replace("{0}", String.valueOf(each.fromminute()))
                                + " " + Price.shown(each.value()).toPlainString() + currency
                                + (each.roundto() == null
                                        ? ""
                                        : " (" + words.apply("tariff.roundto") + ": " + each.roundto() + ")"))
                        .collect(Collectors.joining("; "));
    }

    private String flag(boolean on) {
        return words.apply(on ? "yes" : "no");
    }
}
