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
import org.tariscope.http.ParameterType.Decimal;
import org.tariscope.http.ParameterType.Flag;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.RecordList;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.Whole;
import org.tariscope.http.Rows;

/** The methods {@code currencies.*}. */
@ApplicationScoped
@Path("currencies")
public class CurrenciesResource {
    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get("currencies.list", "The currencies with their exchange rates")
                    .takes(Page.LIMIT, Page.OFFSET)
                    .answersRows(CurrencyAnswer.class, "currencies", "currency"),
            MethodDescription.post(
                            "currencies.save",
                            "Makes a currency, or changes the fields and rates that are sent of the one with the id")
                    .takes(
                            Parameter.optional("id", new Id(false), "The currency's id; without it a new one is made"),
                            Parameter.optional("code", new Text(3), "Of ISO 4217; a new one needs it, and it stays")
                                    .example("PLN"),
                            Parameter.optional("name", new Text(100), "The name; a new one needs it")
                                    .example("Polish zloty"),
                            Parameter.optional(
                                    "digits", new Whole(0, 4), "Digits of an amount; a new one has those of ISO 4217"),
                            Parameter.optional(
                                    "main",
                                    new Flag(),
                                    "Whether accounts and rates are in it; once a currency is the main one, it stays so"),
                            Parameter.optional("rates", rates(), "Exchange rates; those of other days stay"))
                    .answers(CurrencyAnswer.class, "currency"));

    private static RecordList rates() {
        return new RecordList(
                "exchangerate",
                1000,
                List.of(
                        Parameter.required("fromdate", new Day(), "The first day")
                                .example("2027-01-01"),
                        Parameter.optional(
                                        "rate",
                                        new Decimal(9, 10),
                                        "What one unit costs in the main currency from that day on; null takes a future rate away")
                                .clearable()
                                .example("0.2340")));
    }

    @Inject
    ApiRequest request;

    @Inject
    Currencies currencies;

    @GET
    @Path("list")
    @ApiMethod("currencies.list")
    public Answer list() {
        return new Rows<>(currencies.list(Page.of(request.parameters())));
    }

    @POST
    @Path("save")
    @ApiMethod("currencies.save")
    public Answer save() {
        return currencies.save(Who.of(request), request.parameters());
    }
}
