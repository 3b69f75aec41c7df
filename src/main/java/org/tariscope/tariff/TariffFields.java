package org.tariscope.tariff;

import java.util.List;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;
import org.tariscope.http.ParameterType.Choice;
import org.tariscope.http.ParameterType.Day;
import org.tariscope.http.ParameterType.Decimal;
import org.tariscope.http.ParameterType.Flag;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.RecordList;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.Whole;

/** What {@code tariffs.save} takes: one version of a tariff, in the ranges of its columns. */
final class TariffFields {
    private static final Id ID = new Id(false);
    private static final Decimal PRICE = new Decimal(9, 10);
    private static final Whole SECONDS = new Whole(0, 86_400);

    private TariffFields() {}

    static Parameter[] all() {
        return List.of(
                        Parameter.optional("id", ID, "The tariff's id; without it a new tariff is made"),
                        Parameter.optional(
                                "parametersid",
                                ID,
                                "The version to change, which is not in force yet; without it the one of this plan and activedate,"
                                        + " or a new one"),
                        Parameter.required("name", new Text(100), "The tariff's name")
                                .example("Poland mobile"),
                        Parameter.required("providerid", ID, "The provider's id; a tariff keeps it")
                                .example("84"),
                        Parameter.required(
                                        "direction",
                                        new Choice(List.of("in", "out")),
                                        "Of which calls; a tariff keeps it")
                                .example("out"),
                        Parameter.required("planid", ID, "The rate plan's id").example("43"),
                        Parameter.required("activedate", new Day(), "The first day of the version")
                                .example("2027-01-01"),
                        Parameter.required("currencyid", ID, "The currency's id")
                                .example("978"),
                        Parameter.required("value", PRICE, "Price of one unit").example("0.0850"),
                        word("unit", "What the value is for", "minute", "second"),
                        seconds("roundto", "Step of the billed duration; 0 or 1: none"),
                        flag("rounddurationdown", "Down to the step, not up"),
                        flag("roundfirstminute", "The first minute is billed whole"),
                        seconds("firststep", "Seconds of a first block that is billed whole"),
                        seconds("freeseconds", "Seconds that cost nothing"),
                        word("freesecondsmode", "Whether they stay free in longer calls", "first-seconds", "threshold"),
                        seconds("substractseconds", "Seconds taken off before anything else")
                                .alias("subtractseconds"),
                        seconds("minimumduration", "The least billed duration"),
                        Parameter.optional("connectioncost", PRICE, "Added once to a call with a billed second"),
                        Parameter.optional("minimumcost", PRICE, "The least cost of a call with a billed second"),
                        Parameter.optional("roundcostto", new Whole(0, 10), "Digits of the cost; without it the plan's")
                                .clearable(),
                        flag("roundcostdown", "The cost is cut, not rounded"),
                        word(
                                        "roundcostmode",
                                        "How the cost is rounded; without it as roundcostdown says",
                                        "halfup",
                                        "down",
                                        "up")
                                .clearable(),
                        Parameter.optional("stages", new Whole(0, 2), "0 none, 1 over the month, 2 within each call"),
                        word("stagesmode", "Which stage prices a minute", "graduated", "volume"),
                        flag("splitbands", "Calls are cut where a time band ends"),
                        flag("noaccount", "Priced and reported, not posted"),
                        flag("accountdns", "The posting names the number"),
                        Parameter.optional("accountdescription", new Text(200), "Text of the posting")
                                .clearable(),
                        list("stagelist", stages(), "All stages of the version"),
                        list("timelist", times(), "All time bands of the version"),
                        list("codelist", codes(), "All codes of the tariff from activedate on; without it they stay"))
                .toArray(Parameter[]::new);
    }

    private static RecordList stages() {
        return new RecordList(
                "stage",
                100,
                List.of(
                        Parameter.required("fromminute", new Whole(0, Integer.MAX_VALUE), "The first minute")
                                .example("0"),
                        Parameter.required("value", PRICE, "The price").example("0.08"),
                        Parameter.optional("roundto", SECONDS, "The step; without it the version's")
                                .clearable()));
    }

    private static RecordList times() {
        return new RecordList(
                "time",
                200,
                List.of(
                        Parameter.required("daytypeid", ID, "The day type's id").example("1"),
                        Parameter.required("hourfrom", new Whole(0, 23), "The first hour")
                                .example("20"),
                        Parameter.required("hourto", new Whole(1, 24), "The hour after the last")
                                .example("24"),
                        Parameter.required("value", PRICE, "The price").example("0.05"),
                        Parameter.optional("connectioncost", PRICE, "Added once")
                                .byDefault("0")));
    }

    private static RecordList codes() {
        return new RecordList(
                "code",
                1000,
                List.of(
                        Parameter.required("prefix", new Text(20), "What dialled numbers begin with")
                                .example("4850"),
                        Parameter.required("name", new Text(100), "The destination")
                                .example("Poland mobile"),
                        Parameter.optional("fromdate", new Day(), "The first day; without it activedate, or as it is"),
                        Parameter.optional("todate", new Day(), "The last day; without it no end")
                                .clearable()));
    }

    private static Parameter list(String name, RecordList type, String text) {
        return Parameter.optional(name, type, text).clearable();
    }

    private static Parameter seconds(String name, String text) {
        return Parameter.optional(name, SECONDS, text);
    }

    private static Parameter flag(String name, String text) {
        return Parameter.optional(name, new Flag(), text);
    }

    private static Parameter word(String name, String text, String... words) {
        ParameterType type = new Choice(List.of(words));
        return Parameter.optional(name, type, text);
    }
}
