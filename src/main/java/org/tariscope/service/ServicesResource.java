package org.tariscope.service;

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
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Page;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType.Day;
import org.tariscope.http.ParameterType.Flag;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.Parameters;
import org.tariscope.http.Rows;

/** The methods {@code services.*}: what is charged besides calls, and the charging of it. */
@ApplicationScoped
@Path("services")
public class ServicesResource {
    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get("services.list", "Active services")
                    .takes(Page.LIMIT, Page.OFFSET)
                    .answersRows(ServiceAnswer.class, "services", "service")
                    .keptWhile(ServiceListState.DATA),
            MethodDescription.post(
                            "services.charge",
                            "Charge in the background what is owed for services and has not been charged yet")
                    .takes(
                            Parameter.required(
                                            "fromdate",
                                            new Day(),
                                            "Periods are charged that begin on this day or later")
                                    .example("2026-11-01"),
                            Parameter.required("todate", new Day(), "And on this day, at most today, or earlier")
                                    .example("2026-11-01"),
                            Parameter.optional("serviceid", new Id(true), "The service's id; 0: all")
                                    .byDefault("0"),
                            Parameter.optional("dryrun", new Flag(), "true: only answer what would be charged")
                                    .byDefault("false"))
                    .answers(RunAnswer.class, "run"),
            MethodDescription.get("services.runs", "Runs of the charging, and how far they have come")
                    .takes(
                            Parameter.optional("id", new Id(true), "The run's id; 0: all")
                                    .byDefault("0"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(RunAnswer.class, "runs", "run"));

    @Inject
    ApiRequest request;

    @Inject
    Services services;

    @Inject
    Charging charging;

    @Inject
    ChargingWorker worker;

    @Inject
    Clock clock;

    @GET
    @Path("list")
    @ApiMethod("services.list")
    public Answer list() {
        return new Rows<>(services.list(Page.of(request.parameters())));
    }

    @POST
    @Path("charge")
    @ApiMethod("services.charge")
    public Answer charge() {
        Parameters given = request.parameters();
        RunOrder order = RunOrder.byHand(
                given.day("fromdate"), given.day("todate"), given.id("serviceid"), LocalDate.now(clock));
        if (given.flag("dryrun")) {
            return charging.forecast(order);
        }
        Run run = charging.begin(Who.of(request), order);
        worker.take(run.id());
        return RunAnswer.of(run);
    }

    @GET
    @Path("runs")
    @ApiMethod("services.runs")
    public Answer runs() {
        Parameters given = request.parameters();
        return new Rows<>(charging.list(given.id("id"), Page.of(given)));
    }
}
