package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariscope.audit.Who;
import org.tariscope.http.Answer;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.BadValue;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Cidr;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Rows;

/** The methods apiusers.*: API users kept by script. */
@Path("apiusers")
@ApplicationScoped
public class ApiUsersResource {
    private static final Parameter ID = Parameter.required("id", new ParameterType.Id(false), "The API user's id");
    private static final ParameterType NAME = new ParameterType.Text(64);
    private static final ParameterType DESCRIPTION = new ParameterType.Text(500);
    private static final ParameterType PASSWORD = new ParameterType.Secret(128);
    private static final ParameterType NETWORKS = new ParameterType.TextList("network", 64, 49);
    private static final ParameterType RIGHTS = new ParameterType.TextList("right", 256, 64);
    private static final String NETWORKS_TEXT = "CIDR networks from which the user may come; none: from anywhere";

    /** The entries of the catalogue. */
    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.get("apiusers.list", "All API users; never a secret")
                    .answersRows(ApiUserAnswer.class, "apiusers", "apiuser"),
            MethodDescription.post("apiusers.create", "Make an API user")
                    .takes(
                            Parameter.required("username", NAME, "The name to log in with, compared exactly"),
                            Parameter.required("password", PASSWORD, "15 characters or more"),
                            Parameter.optional("description", DESCRIPTION, "What the user is for"),
                            Parameter.optional("enabled", new ParameterType.Flag(), "Whether the user may log in")
                                    .byDefault("true"),
                            Parameter.optional("networks", NETWORKS, NETWORKS_TEXT),
                            Parameter.optional("rights", RIGHTS, "Names of the methods that the user may call"))
                    .answers(ApiUserAnswer.class, "apiuser"),
            MethodDescription.post("apiusers.update", "Change an API user; what is absent stays")
                    .takes(
                            ID,
                            Parameter.optional("username", NAME, "The new name"),
                            Parameter.optional("description", DESCRIPTION, "What the user is for")
                                    .clearable(),
                            Parameter.optional("enabled", new ParameterType.Flag(), "false ends the user's tokens"),
                            Parameter.optional("networks", NETWORKS, NETWORKS_TEXT)
                                    .clearable())
                    .answers(ApiUserAnswer.class, "apiuser"),
            MethodDescription.post("apiusers.rights", "Replace an API user's rights by the given list")
                    .takes(ID, Parameter.required("rights", RIGHTS, "The whole list of method names"))
                    .answers(ApiUserAnswer.class, "apiuser"),
            MethodDescription.post("apiusers.password", "Set an API user's password and end the user's tokens")
                    .takes(
                            ID,
                            Parameter.optional(
                                    "password", PASSWORD, "Without it one is made and shown in this answer alone"))
                    .answers(PasswordAnswer.class, "apiuser"),
            MethodDescription.post("apiusers.delete", "Delete an API user and end the user's tokens")
                    .takes(ID));

    @Inject
    ApiRequest request;

    @Inject
    ApiUsers users;

    @Inject
    Standings standings;

    @Inject
    Catalogue catalogue;

    @GET
    @Path("list")
    @ApiMethod("apiusers.list")
    public Answer list() {
        return new Rows<>(users.list());
    }

    @POST
    @Path("create")
    @ApiMethod("apiusers.create")
    public Answer create() {
        Parameters in = request.parameters();
        return users.create(
                Who.of(request),
                held(),
                new NewUser(
                        UserName.of(in.text("username")),
                        in.text("password"),
                        in.optionalText("description"),
                        in.flag("enabled"),
                        networks(in.optionalTexts("networks").orElse(List.of())),
                        known(in.optionalTexts("rights").orElse(List.of()))));
    }

    @POST
    @Path("update")
    @ApiMethod("apiusers.update")
    public Answer update() {
        Parameters in = request.parameters();
        return users.update(
                Who.of(request),
                in.id("id"),
                new UserChanges(
                        in.optionalText("username").map(UserName::of),
                        in.has("description") ? Optional.of(in.optionalText("description")) : Optional.empty(),
                        in.optionalFlag("enabled"),
                        in.has("networks")
                                ? Optional.of(
                                        networks(in.optionalTexts("networks").orElse(List.of())))
                                : Optional.empty()));
    }

    @POST
    @Path("rights")
    @ApiMethod("apiusers.rights")
    public Answer rights() {
        Parameters in = request.parameters();
        return users.grant(Who.of(request), held(), in.id("id"), known(in.texts("rights")));
    }

    @POST
    @Path("password")
    @ApiMethod("apiusers.password")
    public Answer password() {
        Parameters in = request.parameters();
        long id = in.id("id");
        Optional<String> made = users.resetPassword(Who.of(request), held(), id, in.optionalText("password"));
        return new PasswordAnswer(id, made);
    }

    @POST
    @Path("delete")
    @ApiMethod("apiusers.delete")
    public void delete() {
        users.delete(Who.of(request), held(), request.parameters().id("id"));
    }

    private Set<String> held() {
        long caller = Long.parseLong(request.caller().orElseThrow().getSubject());
        return standings.of(caller).map(Standing::rights).orElse(Set.of());
    }

    /** Rights are names of methods that have one; each wrong name is named. */
    private List<String> known(List<String> rights) {
        List<String> all = catalogue.rights();
        List<BadValue> errors = rights.stream()
                .filter(right -> !all.contains(right))
                .map(right -> new BadValue(ProblemType.INVALID_VALUE, "rights", "There is no right named " + right))
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
        return rights;
    }

    private static List<String> networks(List<String> texts) {
        List<BadValue> errors = new ArrayList<>();
        List<String> networks = new ArrayList<>();
        for (String text : texts) {
            try {
                networks.add(Cidr.parse(text).toString());
            } catch (IllegalArgumentException wrong) {
                errors.add(new BadValue(ProblemType.INVALID_VALUE, "networks", wrong.getMessage()));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
        return networks;
    }
}
