package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.tariscope.audit.Who;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;
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
import org.tariscope.http.ParameterType.Moment;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.TextList;
import org.tariscope.http.ParameterType.Whole;
import org.tariscope.http.Parameters;
import org.tariscope.http.Rows;
import org.tariscope.http.StreamedRows;
import org.tariscope.rating.Direction;
import org.tariscope.rating.Reason;

/** The methods {@code calls.*}. */
@ApplicationScoped
@Path("calls")
public class CallsResource {
    private static final Id ID = new Id(false);
    private static final long LONGEST_SECONDS = Integer.MAX_VALUE;
    private static final long LIMIT_BYTES = 256L * 1024 * 1024;

    private static final Choice DIRECTIONS = new Choice(List.of(Direction.IN.word(), Direction.OUT.word()));

    /** Which calls are meant, for every method that takes some of them. */
    static final Parameter[] FILTER = {
        Parameter.required("fromdate", new Day(), "The first day, in the time of the calls' nodes")
                .example("2026-11-01"),
        Parameter.required("todate", new Day(), "The last day").example("2026-11-30"),
        Parameter.optional("subscriberid", ID, "The subscriber's id"),
        Parameter.optional("dn", new Text(50), "The subscriber's number"),
        Parameter.optional("providerid", ID, "The provider's id"),
        Parameter.optional("rateid", ID, "The tariff's id"),
        Parameter.optional("status", new Choice(List.of("rated", "unrated")), "Whether it has a price"),
        Parameter.optional(
                "reason",
                new Choice(Arrays.stream(Reason.values()).map(Reason::word).toList()),
                "Why it has none")
    };

    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.post("calls.add", "Records a call, prices it and charges its account; the same call once")
                    .takes(
                            Parameter.required(
                                            "externalid", new Text(200), "The caller's own id of the call, on that PBX")
                                    .example("pbx-20261102-000017"),
                            Parameter.required("start", new Moment(), "When it began, in the time of the PBX's node")
                                    .example("2026-11-02T10:15:00"),
                            Parameter.required("duration", new Whole(0, LONGEST_SECONDS), "How long it lasted, seconds")
                                    .example("120"),
                            Parameter.required("dn", new Text(50), "The subscriber's number")
                                    .example("2001"),
                            Parameter.required(
                                            "number",
                                            new Text(50),
                                            "The other party's number: the one that was dialled, or that called")
                                    .alias("dialled")
                                    .example("380671234567"),
                            Parameter.required("pbxid", ID, "The PBX's id").example("292"),
                            Parameter.optional(
                                    "route", new Text(100), "The route's name; without it the main provider's prices"),
                            Parameter.optional("direction", DIRECTIONS, "Of the call, as the subscriber sees it")
                                    .byDefault(Direction.OUT.word()))
                    .answers(AddedCallAnswer.class, "call"),
            MethodDescription.post(
                            "calls.import",
                            "Records the calls of a file; sent again, it goes on where it was broken off, or records"
                                    + " nothing twice")
                    .takes(
                            Parameter.required(
                                            "format",
                                            new Choice(Arrays.stream(CdrFormat.values())
                                                    .map(CdrFormat::word)
                                                    .toList()),
                                            "Which program wrote the file; csv: columns says what is what")
                                    .example("asterisk"),
                            Parameter.required("pbxid", ID, "The PBX's id").example("292"),
                            Parameter.optional(
                                            "zone",
                                            new Choice(List.of("node", "utc")),
                                            "Whose time the file's stamps are, where they do not say it themselves")
                                    .byDefault("node"),
                            Parameter.optional(
                                    "columns",
                                    new TextList("column", 8, 220),
                                    "For csv: field=name of the column; fields: externalid, start, duration, caller,"
                                            + " dialled, incoming, outgoing, direction"),
                            Parameter.optional(
                                            "pattern",
                                            new Text(50),
                                            "For csv: the form of start, as Java's DateTimeFormatter writes it, or"
                                                    + " epoch")
                                    .byDefault(CdrOptions.USUAL_PATTERN))
                    .takesFile(new FileInput("text/csv", LIMIT_BYTES, "The file of call records"))
                    .answers(CallImportAnswer.class, "import"),
            MethodDescription.get(
                            "calls.imports", "Imports of call records, the latest first, and how far they have come")
                    .takes(
                            Parameter.optional("id", new Id(true), "The import's id; 0: all")
                                    .byDefault("0"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(CallImportRow.class, "imports", "import"),
            MethodDescription.get("calls.list", "Recorded calls with what they cost, or why they have no price")
                    .takes(FILTER)
                    .takes(Page.LIMIT, Page.OFFSET)
                    .answersRows(CallAnswer.class, "calls", "call"),
            MethodDescription.post(
                            "calls.rerate",
                            "Prices recorded calls by the price list as it is now, and corrects their accounts by the"
                                    + " difference")
                    .takes(FILTER)
                    .takes(
                            Parameter.optional(
                                            "dryrun",
                                            new Flag(),
                                            "true: only answer what would change; stages of a month count"
                                                    + " within the calls that are meant")
                                    .byDefault("true"),
                            Parameter.optional("text", new Text(200), "Why, for the postings and the record of the run")
                                    .byDefault("Priced again"))
                    .answers(RerateAnswer.class, "rerate"));

    @Inject
    ApiRequest request;

    @Inject
    CallAdding adding;

    @Inject
    CallImports imports;

    @Inject
    CallList calls;

    @Inject
    PriceTables tables;

    @Inject
    CallRerating rerating;

    @POST
    @Path("add")
    @ApiMethod("calls.add")
    public Answer add() {
        Parameters given = request.parameters();
        RecordedCall call = new RecordedCall(
                given.text("externalid"),
                Instant.EPOCH,
                given.whole("duration"),
                Direction.of(given.text("direction")),
                given.text("dn"),
                given.text("number"),
                given.optionalText("route"));
        long pbx = given.id("pbxid");
        return adding.add(pbx, given.moment("start"), call, tables.current(), adding.subscribers(pbx, call.dn()));
    }

    @POST
    @Path("import")
    @ApiMethod("calls.import")
    public Answer importFile() {
        Parameters given = request.parameters();
        CallImportOrder order = CallImportOrder.of(given, request.upload().charset());
        return imports.run(Who.of(request), order, request.upload());
    }

    @GET
    @Path("imports")
    @ApiMethod("calls.imports")
    public Answer imports() {
        Parameters given = request.parameters();
        return new Rows<>(imports.list(given.id("id"), Page.of(given)));
    }

    @GET
    @Path("list")
    @ApiMethod("calls.list")
    public Answer list() {
        Parameters given = request.parameters();
        return new StreamedRows<>(new CallPages(calls, CallFilter.of(given), Page.of(given)));
    }

    @POST
    @Path("rerate")
    @ApiMethod("calls.rerate")
    public Answer rerate() {
        Parameters given = request.parameters();
        CallFilter filter = CallFilter.of(given);
        return given.flag("dryrun")
                ? rerating.compare(filter)
                : rerating.run(Who.of(request), filter, given.text("text"));
    }
}
