package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
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
                    .keptWhile(PriceListState.DATA));

    @Inject
    ApiRequest request;

    @Inject
    Tariffs tariffs;

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
}
