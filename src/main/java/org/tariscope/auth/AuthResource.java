package org.tariscope.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.tariscope.apiuser.LiveTokens;
import org.tariscope.apiuser.Standing;
import org.tariscope.apiuser.Standings;
import org.tariscope.audit.Who;
import org.tariscope.http.Access;
import org.tariscope.http.Answer;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.Catalogue;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;
import org.tariscope.http.Rows;

/** Log-in, log-out, and what the caller may call. */
@Path("")
@ApplicationScoped
public class AuthResource {
    /** The entries of the catalogue. */
    public static final List<MethodDescription> METHODS = List.of(
            MethodDescription.post("auth", "Log in: a token for six hours, tied to the caller's address")
                    .open()
                    .alias("api.auth")
                    .takes(
                            Parameter.required("username", new ParameterType.Secret(64), "The API user's name")
                                    .example("demo"),
                            Parameter.required("password", new ParameterType.Secret(128), "The API user's password"))
                    .answers(AuthAnswer.class, "auth"),
            MethodDescription.post("auth.logout", "Log out: the token is refused from now on")
                    .withAnyToken(),
            MethodDescription.get("claims", "The methods that the caller may call")
                    .withAnyToken()
                    .answersRows(ClaimAnswer.class, "claims", "claim"));

    @Inject
    ApiRequest request;

    @Inject
    LogIn logIn;

    @Inject
    LiveTokens tokens;

    @Inject
    Standings standings;

    @Inject
    Catalogue catalogue;

    @POST
    @Path("auth")
    @ApiMethod("auth")
    public Answer auth() {
        return logIn.token(
                request,
                request.parameters().text("username"),
                request.parameters().text("password"));
    }

    @POST
    @Path("auth/logout")
    @ApiMethod("auth.logout")
    public void logOut() {
        Caller caller = (Caller) request.caller().orElseThrow();
        tokens.logOut(Who.of(request), caller.userId(), caller.jti());
    }

    @GET
    @Path("claims")
    @ApiMethod("claims")
    public Answer claims() {
        Caller caller = (Caller) request.caller().orElseThrow();
        Set<String> rights = standings.of(caller.userId()).map(Standing::rights).orElse(Set.of());
        return new Rows<>(catalogue.methods().stream()
                .filter(method -> method.access() != Access.RIGHT || rights.contains(method.name()))
                .map(ClaimAnswer::of)
                .toList());
    }
}
