package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tariscope.http.Answer;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.BadValue;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType.Choice;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Moment;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.Whole;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.rating.Direction;

/** The method {@code tariffs.quote}. */
@ApplicationScoped
@Path("tariffs/quote")
public class QuoteResource {
    private static final Id ID = new Id(false);

    /** 31 days: a duration beyond it is a mistake. */
    private static final long LONGEST_SECONDS = 31L * 24 * 60 * 60;

    private static final String SUBSCRIBER = "subscriberid";
    private static final String PLAN = "planid";
    private static final String USED = "usedseconds";

    public static final List<MethodDescription> METHODS = List.of(MethodDescription.get(
                    "tariffs.quote", "What a call would cost a subscriber or on a rate plan, with each step of the sum")
            .takes(
                    Parameter.required("number", new Text(50), "The other party's number, as codes begin it")
                            .example("380671234567"),
                    Parameter.required(
                                    "start",
                                    new Moment(),
                                    "When it begins, local time of the subscriber's node; with planid of the server")
                            .example("2026-11-02T10:15:00"),
                    Parameter.required("duration", new Whole(0, LONGEST_SECONDS), "How long it lasts, seconds")
                            .example("120"),
                    Parameter.optional(
                                    "direction",
                                    new Choice(List.of(Direction.IN.word(), Direction.OUT.word())),
                                    "Of the call, as the subscriber sees it")
                            .byDefault(Direction.OUT.word()),
                    Parameter.optional(
                            SUBSCRIBER, ID, "The subscriber's id: its plan on that day, its minutes of that month"),
                    Parameter.optional(PLAN, ID, "In the place of the subscriber: the rate plan's id")
                            .example("43"),
                    Parameter.optional(
                            USED,
                            new Whole(0, Integer.MAX_VALUE),
                            "With planid: billed seconds used before on the tariff in that month, for its stages; without it 0"),
                    Parameter.optional("providerid", ID, "The provider's id; without it the main provider"))
            .answers(QuoteAnswer.class, "quote"));

    @Inject
    ApiRequest request;

    @Inject
    Quotes quotes;

    @GET
    @ApiMethod("tariffs.quote")
    public Answer quote() {
        Parameters given = request.parameters();
        refuseUnclear(given);
        QuoteOrder order = new QuoteOrder(
                Direction.of(given.text("direction")),
                given.text("number"),
                given.moment("start"),
                given.whole("duration"),
                optional(given.optionalId("providerid")));
        return given.has(SUBSCRIBER)
                ? quotes.ofSubscriber(order, given.id(SUBSCRIBER))
                : quotes.onPlan(order, given.id(PLAN), given.optionalWhole(USED).orElse(0L));
    }

    private static OptionalLong optional(Optional<Long> id) {
        return id.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static void refuseUnclear(Parameters given) {
        if (!given.has(SUBSCRIBER) && !given.has(PLAN)) {
            throw Refusal.of(List.of(
                    new BadValue(ProblemType.MISSING_PARAMETER, SUBSCRIBER, "is required without " + PLAN),
                    new BadValue(ProblemType.MISSING_PARAMETER, PLAN, "is required without " + SUBSCRIBER)));
        }
        if (given.has(SUBSCRIBER) && given.has(PLAN)) {
            throw Refusal.of(ProblemType.INVALID_VALUE, PLAN, "is not given together with " + SUBSCRIBER);
        }
        if (given.has(USED) && !given.has(PLAN)) {
            throw Refusal.of(ProblemType.INVALID_VALUE, USED, "is given together with " + PLAN + " only");
        }
    }
}
