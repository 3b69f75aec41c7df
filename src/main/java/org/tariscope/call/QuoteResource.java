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
import org.tariscope.http.ParameterType.Choice;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Moment;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.Whole;
import org.tariscope.rating.Direction;

/** The method {@code tariffs.quote}. */
@ApplicationScoped
@Path("tariffs/quote")
public class QuoteResource {
    private static final Id ID = new Id(false);

    /** 31 days: a duration beyond it is a mistake. */
    private static final long LONGEST_SECONDS = 31L * 24 * 60 * 60;

    static final String SUBSCRIBER = "subscriberid";
    static final String PLAN = "planid";
    static final String USED = "usedseconds";

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
        return quotes.of(request.parameters());
    }
}
