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
import org.tariscope.http.ParameterType.Flag;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.Rows;

/** The methods {@code providers.*}. */
@ApplicationScoped
@Path("providers")
public class ProvidersResource {
    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get("providers.list", "The providers")
                    .takes(Page.LIMIT, Page.OFFSET)
                    .answersRows(ProviderAnswer.class, "providers", "provider"),
            MethodDescription.post(
                            "providers.save",
                            "Makes a provider, or changes the fields that are sent of the one with the id")
                    .takes(
                            Parameter.optional("id", new Id(false), "The provider's id; without it a new one is made"),
                            Parameter.optional(
                                            "name", new Text(100), "The name, which no other has; a new one needs it")
                                    .example("Lviv Telecom"),
                            Parameter.optional("description", new Text(1000), "What the provider is for")
                                    .clearable()
                                    .example("International calls"),
                            Parameter.optional(
                                    "main",
                                    new Flag(),
                                    "Whether its prices apply where none is named; true takes the mark off the one that has it"))
                    .answers(ProviderAnswer.class, "provider"));

    @Inject
    ApiRequest request;

    @Inject
    Providers providers;

    @GET
    @Path("list")
    @ApiMethod("providers.list")
    public Answer list() {
        return new Rows<>(providers.list(Page.of(request.parameters())));
    }

    @POST
    @Path("save")
    @ApiMethod("providers.save")
    public Answer save() {
        return providers.save(Who.of(request), request.parameters());
    }
}
