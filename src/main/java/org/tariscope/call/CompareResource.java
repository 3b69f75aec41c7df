package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.tariscope.http.Answer;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.Parameters;

/** The method {@code tariffs.compare}. */
@ApplicationScoped
@Path("tariffs/compare")
public class CompareResource {
    public static final List<MethodDescription> METHODS = List.of(MethodDescription.get(
                    "tariffs.compare",
                    "What recorded calls would have cost on another rate plan, with the largest differences")
            .takes(Parameter.required("planid", new Id(false), "The rate plan's id")
                    .example("43"))
            .takes(CallsResource.FILTER)
            .takes(Parameter.optional(
                    "departmentid", new Id(false), "The department's id: the calls of its subscribers, at any depth"))
            .answers(PlanComparisonAnswer.class, "comparison"));

    @Inject
    ApiRequest request;

    @Inject
    PlanComparison comparison;

    @GET
    @ApiMethod("tariffs.compare")
    public Answer compare() {
        Parameters given = request.parameters();
        CallFilter filter = CallFilter.of(given);
        given.optionalId("departmentid").ifPresent(filter::ofDepartment);
        return comparison.compare(filter, given.id("planid"));
    }
}
