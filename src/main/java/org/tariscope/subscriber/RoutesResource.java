package org.tariscope.subscriber;

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
import org.tariscope.http.ParameterType.RecordList;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.Whole;
import org.tariscope.http.Rows;

/** The methods {@code routes.*}. */
@ApplicationScoped
@Path("routes")
public class RoutesResource {
    private static final Id ID = new Id(false);

    private static final RecordList REPLACEMENTS = new RecordList(
            "replacement",
            200,
            List.of(
                    Parameter.required("direction", new Choice(List.of("in", "out")), "Of which calls")
                            .example("out"),
                    Parameter.required("prefix", new Text(20), "What the number begins with; empty: every number")
                            .example("0"),
                    Parameter.required("replaceto", new Text(20), "What stands in its place; may be empty")
                            .example("380"),
                    Parameter.optional(
                                    "numberlength",
                                    new Whole(1, 50),
                                    "Only numbers of so many characters, without the access code")
                            .clearable(),
                    Parameter.optional("providerid", ID, "Whose prices such calls have; without it those of the route")
                            .clearable()));

    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get("routes.list", "The routes and gateways of the PBXs")
                    .takes(
                            Parameter.optional("pbxid", new Id(true), "Of this PBX; 0: of all")
                                    .byDefault("0"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(RouteAnswer.class, "routes", "route"),
            MethodDescription.post(
                            "routes.save",
                            "Makes a route of a PBX, or changes the fields that are sent of the one with the id")
                    .takes(
                            Parameter.optional("id", ID, "The route's id; without it a new one is made"),
                            Parameter.required("pbxid", ID, "The PBX's id; a route keeps it")
                                    .example("292"),
                            Parameter.required(
                                            "name",
                                            new Text(100),
                                            "The name in call records, which no other route of the PBX has")
                                    .example("PJSIP/trunk-west"),
                            Parameter.optional("providerid", ID, "The provider whose prices its calls have")
                                    .clearable()
                                    .example("84"),
                            Parameter.optional(
                                            "accesscode",
                                            new Text(20),
                                            "Digits, * and #, dialled to get the route and taken off outgoing numbers")
                                    .clearable()
                                    .example("0"),
                            Parameter.optional("description", new Text(1000), "What the route is for")
                                    .clearable(),
                            Parameter.optional(
                                            "replacementlist",
                                            REPLACEMENTS,
                                            "All replacements of the route; without it they stay")
                                    .clearable())
                    .answers(RouteAnswer.class, "route"));

    @Inject
    ApiRequest request;

    @Inject
    Routes routes;

    @GET
    @Path("list")
    @ApiMethod("routes.list")
    public Answer list() {
        return new Rows<>(routes.list(request.parameters().id("pbxid"), Page.of(request.parameters())));
    }

    @POST
    @Path("save")
    @ApiMethod("routes.save")
    public Answer save() {
        return routes.save(Who.of(request), request.parameters());
    }
}
