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
import org.tariscope.http.ParameterType.Day;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.ValueList;
import org.tariscope.http.ParameterType.Whole;
import org.tariscope.http.Rows;

/** The methods {@code daytypes.*}. */
@ApplicationScoped
@Path("daytypes")
public class DayTypesResource {
    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get("daytypes.list", "The day types, with their weekdays and dates")
                    .takes(Page.LIMIT, Page.OFFSET)
                    .answersRows(DayTypeAnswer.class, "daytypes", "daytype"),
            MethodDescription.post(
                            "daytypes.save",
                            "Makes a day type, or changes the fields that are sent of the one with the id")
                    .takes(
                            Parameter.optional("id", new Id(false), "The day type's id; without it a new one is made"),
                            Parameter.optional(
                                            "name", new Text(100), "The name, which no other has; a new one needs it")
                                    .example("Harvest days"),
                            Parameter.optional(
                                            "weekdays",
                                            new ValueList("weekday", 7, new Whole(1, 7)),
                                            "All its weekdays, 1 = Monday to 7 = Sunday, each in one day type at most")
                                    .clearable(),
                            Parameter.optional(
                                            "dates",
                                            new ValueList("date", 1000, new Day()),
                                            "All its dates from today on, each in one day type at most; a date beats a weekday")
                                    .clearable()
                                    .example("2027-08-02,2027-08-03"))
                    .answers(DayTypeAnswer.class, "daytype"));

    @Inject
    ApiRequest request;

    @Inject
    DayTypes dayTypes;

    @GET
    @Path("list")
    @ApiMethod("daytypes.list")
    public Answer list() {
        return new Rows<>(dayTypes.list(Page.of(request.parameters())));
    }

    @POST
    @Path("save")
    @ApiMethod("daytypes.save")
    public Answer save() {
        return dayTypes.save(Who.of(request), request.parameters());
    }
}
