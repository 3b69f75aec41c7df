package org.tariscope.deck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tariscope.audit.Who;
import org.tariscope.http.Answer;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.FileInput;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Page;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType.Choice;
import org.tariscope.http.ParameterType.Day;
import org.tariscope.http.ParameterType.Flag;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.TextList;
import org.tariscope.http.Parameters;
import org.tariscope.http.Rows;

/** The methods {@code tariffs.import}, {@code tariffs.imports}, {@code tariffs.undo} and {@code tariffs.export}. */
@ApplicationScoped
@Path("tariffs")
public class DeckResource {
    private static final Id ID = new Id(false);

    /** A million prefixes with names and prices. */
    private static final long LIMIT_BYTES = 64L * 1024 * 1024;

    private static final Parameter PROVIDER =
            Parameter.required("providerid", ID, "The provider's id").example("84");
    private static final Parameter PLAN =
            Parameter.required("planid", ID, "The rate plan's id").example("43");
    private static final Choice DIRECTIONS = new Choice(List.of("in", "out"));

    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.post(
                            "tariffs.import",
                            "Brings a rate deck in as a whole: prefixes and their prices in one plan from a day on")
                    .takes(
                            PROVIDER,
                            Parameter.required("direction", DIRECTIONS, "Of the calls")
                                    .example("out"),
                            PLAN,
                            Parameter.required("activedate", new Day(), "The day on which the prices come into force")
                                    .example("2030-01-01"),
                            Parameter.optional(
                                            "mode",
                                            new Choice(List.of("merge", "replace")),
                                            "What becomes of prefixes that are not in the deck: they stay, or they end")
                                    .byDefault("merge"),
                            Parameter.optional(
                                            "dryrun",
                                            new Flag(),
                                            "true: only answer what would change, and every line that is wrong")
                                    .byDefault("true"),
                            Parameter.optional(
                                    "currencyid",
                                    ID,
                                    "The currency's id, where the deck names none; without it that of the price before, or of all prices in the plan"),
                            Parameter.optional(
                                    "columns",
                                    new TextList("column", 11, 220),
                                    "Where a heading is not known: the column's usual heading=the heading that the file has"))
                    .takesFile(new FileInput("text/csv", LIMIT_BYTES, "The rate deck"))
                    .answers(ImportAnswer.class, "import"),
            MethodDescription.get(
                            "tariffs.imports", "Imports of rate decks, the latest first, and how far they have come")
                    .takes(
                            Parameter.optional("id", new Id(true), "The import's id; 0: all")
                                    .byDefault("0"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(ImportListAnswer.class, "imports", "import"),
            MethodDescription.post("tariffs.undo", "Takes an import of a rate deck back, before its day")
                    .takes(Parameter.required("id", ID, "The import's id").example("1"))
                    .answers(ImportListAnswer.class, "import"),
            MethodDescription.get("tariffs.export", "The rate deck of a day, as tariffs.import reads it")
                    .takes(
                            PROVIDER,
                            PLAN,
                            Parameter.optional("direction", DIRECTIONS, "Of the calls")
                                    .byDefault("out"),
                            Parameter.optional("rateid", new Id(true), "The tariff's id; 0: all")
                                    .byDefault("0"),
                            Parameter.optional("activedate", new Day(), "The day; without it today"))
                    .answersCsv());

    @Inject
    ApiRequest request;

    @Inject
    Decks decks;

    @Inject
    DeckUndo undo;

    @Inject
    DeckExport export;

    @Inject
    Clock clock;

    @POST
    @Path("import")
    @ApiMethod("tariffs.import")
    public Answer importDeck() {
        Parameters given = request.parameters();
        DeckOrder order = DeckOrder.of(given);
        return given.flag("dryrun")
                ? decks.compare(order, request.upload(), DeckProgress.NONE)
                : decks.apply(Who.of(request), order, request.upload(), DeckProgress.NONE);
    }

    @GET
    @Path("imports")
    @ApiMethod("tariffs.imports")
    public Answer imports() {
        Parameters given = request.parameters();
        return new Rows<>(decks.list(given.id("id"), Page.of(given)));
    }

    @POST
    @Path("undo")
    @ApiMethod("tariffs.undo")
    public Answer undo() {
        return undo.undo(Who.of(request), request.parameters().id("id"));
    }

    @GET
    @Path("export")
    @ApiMethod("tariffs.export")
    public Answer export() {
        Parameters given = request.parameters();
        return export.export(
                given.id("providerid"),
                given.text("direction"),
                given.id("planid"),
                given.id("rateid"),
                given.optionalDay("activedate").orElseGet(() -> LocalDate.now(clock)));
    }
}
