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
import org.tariscope.http.ParameterType.Day;
import org.tariscope.http.ParameterType.Flag;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.StreamedRows;

/** The methods {@code subscriber.*}. */
@ApplicationScoped
@Path("subscriber")
public class SubscriberResource {
    private static final Id ID = new Id(false);
    private static final String ROOT = "subscriber";
    private static final String ROWS = "subscribers";

    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get("subscriber.get", "A subscriber, by id or by e-mail address")
                    .takes(
                            Parameter.optional("id", ID, "The subscriber's id").example("1234"),
                            Parameter.optional(
                                    "email", new Text(254), "In the place of the id: the e-mail address, in any case"))
                    .answers(SubscriberAnswer.class, ROOT),
            MethodDescription.get("subscriber.list.department", "The subscribers of a department")
                    .takes(
                            Parameter.required("id", ID, "The department's id")
                                    .alias("departmentid")
                                    .example("109"),
                            Parameter.optional("recursive", new Flag(), "With those of all departments below it")
                                    .byDefault("false"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(SubscriberAnswer.class, ROWS, ROOT),
            MethodDescription.get("subscriber.list.node", "The subscribers of a communication node")
                    .takes(
                            Parameter.required("id", ID, "The node's id")
                                    .alias("nodeid")
                                    .example("1"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(SubscriberAnswer.class, ROWS, ROOT),
            MethodDescription.post("subscriber.create", "Makes a subscriber with an account and a rate plan")
                    .takes(SubscriberParameters.CREATE.toArray(Parameter[]::new))
                    .answers(CreatedAnswer.class, ROOT),
            MethodDescription.post("subscriber.update", "Changes the fields that are sent; null empties a field")
                    .takes(SubscriberParameters.UPDATE.toArray(Parameter[]::new))
                    .answers(SubscriberAnswer.class, ROOT),
            MethodDescription.post("subscriber.dnadd", "Gives a subscriber a DN of a PBX from a day on")
                    .takes(
                            Parameter.required("SubscriberId", ID, "The subscriber's id")
                                    .example("6193"),
                            Parameter.required("DN", new Text(20), "The DN").example("2001"),
                            Parameter.optional("description", new Text(200), "What the number is for")
                                    .clearable(),
                            Parameter.required("fromdate", new Day(), "The first day")
                                    .example("2023-06-02"),
                            Parameter.required("pbxid", ID, "The PBX's id").example("292"))
                    .answers(DnAnswer.class, "dn"));

    @Inject
    ApiRequest request;

    @Inject
    Subscribers subscribers;

    @Inject
    SubscriberEdits edits;

    @GET
    @Path("get")
    @ApiMethod("subscriber.get")
    public Answer get() {
        Parameters in = request.parameters();
        if (in.has("id") == in.has("email")) {
            throw Refusal.of(
                    in.has("id") ? ProblemType.INVALID_VALUE : ProblemType.MISSING_PARAMETER,
                    in.has("id") ? "email" : "id",
                    "send the id or the e-mail address, one of them");
        }
        return in.has("id") ? subscribers.get(in.id("id")) : subscribers.get(in.text("email"));
    }

    @GET
    @Path("list/department")
    @ApiMethod("subscriber.list.department")
    public Answer listDepartment() {
        Parameters in = request.parameters();
        return rows(subscribers.idsOfDepartment(in.id("id"), in.flag("recursive"), Page.of(in)));
    }

    @GET
    @Path("list/node")
    @ApiMethod("subscriber.list.node")
    public Answer listNode() {
        Parameters in = request.parameters();
        return rows(subscribers.idsOfNode(in.id("id"), Page.of(in)));
    }

    @POST
    @Path("create")
    @ApiMethod("subscriber.create")
    public Answer create() {
        return edits.create(Who.of(request), request.parameters());
    }

    @POST
    @Path("update")
    @ApiMethod("subscriber.update")
    public Answer update() {
        return edits.update(Who.of(request), request.parameters());
    }

    @POST
    @Path("dnadd")
    @ApiMethod("subscriber.dnadd")
    public Answer dnAdd() {
        return edits.addNumber(Who.of(request), request.parameters());
    }

    private Answer rows(List<Long> ids) {
        return new StreamedRows<>(new SubscriberRows(ids, subscribers::answers));
    }
}
