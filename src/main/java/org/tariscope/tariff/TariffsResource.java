package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.tariscope.audit.Who;
import org.tariscope.http.Answer;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Page;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType.Choice;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.Parameters;
import org.tariscope.http.Rows;

/** The methods {@code tariffs.*} that show the price list. */
@ApplicationScoped
@Path("tariffs")
public class TariffsResource {
    private static final Id ANY_ID = new Id(true);
    private static final Id ONE_ID = new Id(false);
    private static final Choice DIRECTIONS =
            new Choice(List.of(Direction.IN.word(), Direction.OUT.word(), TariffFilter.ALL_DIRECTIONS));

    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get(
                            "tariffs.details", "Active tariffs: of each tariff and plan the version in force today")
                    .takes(
                            Parameter.optional("providerid", ANY_ID, "The provider's id; 0: all")
                                    .byDefault("0")
                                    .example("84"),
                            Parameter.optional("planid", ANY_ID, "The rate plan's id; 0: all")
                                    .byDefault("0")
                                    .example("43"),
                            Parameter.optional("direction", DIRECTIONS, "Of incoming calls, of outgoing calls, or all")
                                    .byDefault(TariffFilter.ALL_DIRECTIONS)
                                    .example("all"),
                            Parameter.optional("rateid", ANY_ID, "The tariff's id; 0: all")
                                    .byDefault("0")
                                    .example("0"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(TariffAnswer.class, "tariffs", "tariff")
                    .keptWhile(PriceListState.DATA),
            MethodDescription.get("tariffs.plans", "Active rate plans")
                    .takes(Page.LIMIT, Page.OFFSET)
                    .answersRows(PlanAnswer.class, "plans", "plan")
                    .keptWhile(PriceListState.DATA),
            MethodDescription.get(
                            "tariffs.time",
                            "The tariff by day type and hour: of one version, or of the one in force today")
                    .takes(
                            Parameter.optional("parametersid", ONE_ID, "The version's id; without it rateid and planid")
                                    .example("5002"),
                            Parameter.optional("rateid", ONE_ID, "The tariff's id, with planid: its version of today"),
                            Parameter.optional("planid", ONE_ID, "The rate plan's id, with rateid"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(TimeAnswer.class, "times", "time")
                    .keptWhile(PriceListState.DATA),
            MethodDescription.get("tariffs.stages", "The stages of one version of a tariff")
                    .takes(
                            Parameter.required("parametersid", ONE_ID, "The version's id")
                                    .example("5012"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(StageAnswer.class, "stages", "stage")
                    .keptWhile(PriceListState.DATA),
            MethodDescription.get(
                            "tariffs.get",
                            "A whole tariff: every version, past, present and future, with all that is in it")
                    .takes(
                            Parameter.required("rateid", ONE_ID, "The tariff's id")
                                    .example("1001"),
                            Parameter.optional("planid", ANY_ID, "The rate plan's id; 0: all")
                                    .byDefault("0")
                                    .example("43"))
                    .answersRows(WholeTariffAnswer.class, "tariffs", "tariff")
                    .keptWhile(PriceListState.DATA),
            MethodDescription.post(
                            "tariffs.save",
                            "Saves one version of a tariff: of a new one, or with id; a version in force is never changed")
                    .takes(TariffFields.all())
                    .answers(SavedTariffAnswer.class, "tariff"));

    @Inject
    ApiRequest request;

    @Inject
    Tariffs tariffs;

    @Inject
    TariffVersions versions;

    @Inject
    WholeTariffs wholeTariffs;

    @Inject
    TariffSaving saving;

    @GET
    @Path("details")
    @ApiMethod("tariffs.details")
    public Answer details() {
        Parameters given = request.parameters();
        TariffFilter filter = new TariffFilter(
                given.id("providerid"),
                given.id("planid"),
                TariffFilter.directions(given.text("direction")),
                given.id("rateid"));
        return new Rows<>(tariffs.details(filter, Page.of(given)));
    }

    @GET
    @Path("plans")
    @ApiMethod("tariffs.plans")
    public Answer plans() {
        return new Rows<>(tariffs.plans(Page.of(request.parameters())));
    }

    @GET
    @Path("time")
    @ApiMethod("tariffs.time")
    public Answer time() {
        Parameters given = request.parameters();
        long version = new VersionChoice(
                        given.optionalId("parametersid"), given.optionalId("rateid"), given.optionalId("planid"))
                .version(versions::inForce);
        return new Rows<>(versions.times(version, Page.of(given)));
    }

    @GET
    @Path("stages")
    @ApiMethod("tariffs.stages")
    public Answer stages() {
        Parameters given = request.parameters();
        return new Rows<>(versions.stages(given.id("parametersid"), Page.of(given)));
    }

    @GET
    @Path("get")
    @ApiMethod("tariffs.get")
    public Answer get() {
        Parameters given = request.parameters();
        return new Rows<>(wholeTariffs.get(given.id("rateid"), given.id("planid")));
    }

    @POST
    @Path("save")
    @ApiMethod("tariffs.save")
    public Answer save() {
        return saving.save(Who.of(request), request.parameters());
    }
}
