package org.tariscope.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
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
import org.tariscope.http.ParameterType.Decimal;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.Whole;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Rows;

/** The methods {@code accounts.*}. */
@ApplicationScoped
@Path("accounts")
public class AccountsResource {
    private static final Parameter SUBSCRIBER =
            Parameter.required("id", new Id(false), "The subscriber's id").example("6193");
    private static final Parameter FROM =
            Parameter.required("fromdate", new Day(), "The first day").example("2023-06-01");
    private static final Parameter TO =
            Parameter.required("todate", new Day(), "The last day").example("2023-06-30");

    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get("accounts.summary", "What a subscriber owed on a day; positive: the subscriber owes")
                    .alias("account.summary")
                    .takes(
                            SUBSCRIBER,
                            Parameter.required("year", new Whole(1900, 2200), "Year")
                                    .example("2023"),
                            Parameter.required("month", new Whole(1, 12), "Month")
                                    .example("6"),
                            Parameter.required("day", new Whole(1, 31), "Day of the month")
                                    .example("2"))
                    .answers(SummaryAnswer.class, "summary"),
            MethodDescription.get("accounts.charges", "The charges that count on the days of a period")
                    .takes(SUBSCRIBER, FROM, TO, Page.LIMIT, Page.OFFSET)
                    .answersRows(ChargeAnswer.class, "charges", "charge"),
            MethodDescription.post("accounts.payment", "Books a payment")
                    .takes(
                            SUBSCRIBER,
                            Parameter.required(
                                            "paymentday",
                                            new Day(),
                                            "The day on which it counts, tomorrow at the latest")
                                    .example("2023-06-02"),
                            Parameter.required(
                                            "payment",
                                            new Decimal(15, 10),
                                            "The amount in the main currency, with its digits at most")
                                    .example("370.00"),
                            Parameter.optional(
                                            "paymenttype",
                                            new Whole(0, 3),
                                            "0 not specified, 1 cash, 2 by receipt, 3 by account")
                                    .byDefault("0")
                                    .example("3"),
                            Parameter.optional("bank", new Text(100), "The bank that it came from")
                                    .clearable()
                                    .example("PrivatBank"),
                            Parameter.optional(
                                            "externalid",
                                            new Text(100),
                                            "The caller's own number for the payment; each is booked once")
                                    .clearable())
                    .keyed()
                    .answers(PaymentAnswer.class, "payment"),
            MethodDescription.get(
                            "accounts.payments", "The payments that count on the days of a period, or one of them")
                    .takes(
                            SUBSCRIBER,
                            FROM,
                            TO,
                            Parameter.optional(
                                            "paymentid",
                                            new Id(true),
                                            "Only this payment, whatever its day; 0: all of the period")
                                    .alias("paymenttid")
                                    .byDefault("0"),
                            Page.LIMIT,
                            Page.OFFSET)
                    .answersRows(PaymentRow.class, "payments", "payment"));

    @Inject
    ApiRequest request;

    @Inject
    Accounts accounts;

    @Inject
    Payments payments;

    @Inject
    PaymentRules rules;

    @GET
    @Path("summary")
    @ApiMethod("accounts.summary")
    public Answer summary() {
        Parameters in = request.parameters();
        return accounts.summary(in.id("id"), day(in));
    }

    @GET
    @Path("charges")
    @ApiMethod("accounts.charges")
    public Answer charges() {
        Parameters in = request.parameters();
        refuseBackwards(in);
        return new Rows<>(accounts.charges(in.id("id"), in.day("fromdate"), in.day("todate"), Page.of(in)));
    }

    @POST
    @Path("payment")
    @ApiMethod("accounts.payment")
    public Response payment() {
        Payments.Booked booked = payments.pay(rules.payment(Who.of(request), request));
        Response.ResponseBuilder answer = Response.ok(booked.answer());
        return booked.replayed() ? answer.header("Idempotency-Replayed", "true").build() : answer.build();
    }

    @GET
    @Path("payments")
    @ApiMethod("accounts.payments")
    public Answer payments() {
        Parameters in = request.parameters();
        long paymentId = in.id("paymentid");
        if (paymentId != 0) {
            return new Rows<>(accounts.payment(in.id("id"), paymentId));
        }
        refuseBackwards(in);
        return new Rows<>(accounts.payments(in.id("id"), in.day("fromdate"), in.day("todate"), Page.of(in)));
    }

    private static void refuseBackwards(Parameters in) {
        if (in.day("todate").isBefore(in.day("fromdate"))) {
            throw Refusal.of(ProblemType.OUT_OF_RANGE, "todate", "must not be before fromdate");
        }
    }

    private static LocalDate day(Parameters in) {
        try {
            return LocalDate.of((int) in.whole("year"), (int) in.whole("month"), (int) in.whole("day"));
        } catch (DateTimeException noSuchDay) {
            throw Refusal.of(ProblemType.OUT_OF_RANGE, "day", "The month has no such day");
        }
    }
}
