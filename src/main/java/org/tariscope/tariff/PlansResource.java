package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.tariscope.audit.Who;
import org.tariscope.http.Answer;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType.Flag;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.Whole;

/** The method {@code plans.save}; {@code tariffs.plans} shows the active plans. */
@ApplicationScoped
@Path("plans")
public class PlansResource {
    public static final List<MethodDescription> METHODS = List.of(MethodDescription.post(
                    "plans.save", "Makes a rate plan, or changes the fields that are sent of the one with the id")
            .takes(
                    Parameter.optional("id", new Id(false), "The rate plan's id; without it a new one is made"),
                    Parameter.optional("name", new Text(100), "The name, which no other has; a new one needs it")
                            .example("Evening"),
                    Parameter.optional("description", new Text(1000), "Whom the plan is for")
                            .clearable(),
                    Parameter.optional(
                                    "attribute", new Text(100), "What other systems, such as RADIUS, know the plan by")
                            .clearable()
                            .example("evening"),
                    Parameter.optional(
                            "digitsafterdecimal",
                            new Whole(0, 10),
                            "Digits of a cost whose tariff names none; a new plan has 2"),
                    Parameter.optional(
                            "active", new Flag(), "Whether it may be given to subscribers; a new plan is active"),
                    Parameter.optional(
                            "base",
                            new Flag(),
                            "Whether it is the plan of subscribers for whom none is named; true takes the mark off the one that"
                                    + " has it"))
            .answers(WholePlanAnswer.class, "plan"));

    @Inject
    ApiRequest request;

    @Inject
    Plans plans;

    @POST
    @Path("save")
    @ApiMethod("plans.save")
    public Answer save() {
        return plans.save(Who.of(request), request.parameters());
    }
}
