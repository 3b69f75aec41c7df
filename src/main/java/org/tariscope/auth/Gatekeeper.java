package org.tariscope.auth;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Enumeration;
import java.util.Optional;
import org.tariscope.apiuser.Standing;
import org.tariscope.apiuser.Standings;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.Access;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.Cidr;
import org.tariscope.http.ClientAddress;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.ProblemType;
import org.tariscope.http.RateLimiter;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/**
 * Decides who calls and whether he may. What the caller reads never says which check failed; the audit does, at most once a
 * second for each address, so that nobody can fill it with bad tokens.
 */
@ApplicationScoped
public class Gatekeeper {
    @Inject
    SetUp setUp;

    @Inject
    TokenService tokens;

    @Inject
    Standings standings;

    @Inject
    AuditLog audit;

    @Inject
    Settings settings;

    final RateLimiter audited = new RateLimiter(1, 10, 10_000);
    RateLimiter requests;

    @PostConstruct
    void configure() {
        requests =
                new RateLimiter(settings.number(Setting.LIMIT_REQUESTS), settings.number(Setting.LIMIT_BURST), 100_000);
    }

    /**
     * Lets the request through to its method, or throws why not.
     *
     * @param authorization all lines of the Authorization header
     */
    public void admit(ApiRequest request, Enumeration<String> authorization) {
        setUp.refuseUntilDone();
        MethodDescription method = request.method();
        if (request.substitute().isPresent()) {
            admit(request, request.substitute().get());
            return;
        }
        if (method.access() == Access.OPEN) {
            refuseUnreadable(request.client());
            request.admit(null);
            return;
        }
        Caller caller = authenticate(request, BearerHeader.of(authorization));
        if (method.access() == Access.RIGHT) {
            authorize(request, caller, method);
        }
        request.admit(caller);
    }

    /** An administrator needs no token, but the user's right, and what log-ins and tokens are for he does otherwise. */
    private void admit(ApiRequest request, ApiRequest.Substitute substitute) {
        MethodDescription method = request.method();
        Standing standing = standings
                .of(substitute.userId())
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no such API user"));
        if (method.access() != Access.RIGHT || !standing.enabled()) {
            throw new Refusal(
                    ProblemType.METHOD_NOT_GRANTED,
                    standing.enabled() ? method.name() + " is for whoever has a token" : "The API user is disabled");
        }
        Caller caller = Caller.without(substitute, standing.tokenVersion());
        authorize(request, caller, method);
        request.admit(caller);
    }

    private static void refuseUnreadable(ClientAddress.Result client) {
        if (client instanceof ClientAddress.BadForwarded bad) {
            throw new Refusal(ProblemType.BAD_FORWARDED, bad.reason());
        }
    }

    /** The caller behind the header; 401 where there is none or the token is not good from this address, now. */
    private Caller authenticate(ApiRequest request, BearerHeader header) {
        if (header instanceof BearerHeader.Absent) {
            throw new Refusal(ProblemType.TOKEN_REQUIRED, "Send a token: Authorization: Bearer")
                    .header("WWW-Authenticate", "Bearer");
        }
        if (!(request.client() instanceof ClientAddress.Resolved from)) {
            throw invalid(request, "bad-forwarded");
        }
        if (!(header instanceof BearerHeader.Token token)) {
            throw invalid(request, "bad-header");
        }
        TokenCheck check = tokens.tokens().verify(token.compact(), from.address());
        if (check instanceof TokenCheck.Valid valid) {
            request.sentBy(valid.claims().userId());
            return admitted(request, valid.claims(), from);
        }
        throw invalid(request, ((TokenCheck.Invalid) check).reason().name());
    }

    private Caller admitted(ApiRequest request, VerifiedToken token, ClientAddress.Resolved from) {
        if (!requests.allows(token.userId())) {
            throw new Refusal(ProblemType.TOO_MANY_REQUESTS, "Too many requests of this user")
                    .header("Retry-After", "1");
        }
        Optional<Standing> standing = standings.of(token.userId());
        String obstacle = standing.map(found -> obstacle(found, token, from)).orElse("no-such-user");
        if (!obstacle.isEmpty()) {
            throw invalid(request, obstacle);
        }
        return new Caller(token);
    }

    private static String obstacle(Standing standing, VerifiedToken token, ClientAddress.Resolved from) {
        if (!standing.enabled()) {
            return "disabled";
        }
        if (standing.tokenVersion() != token.tokenVersion()) {
            return "token-version";
        }
        if (standing.endedTokens().contains(token.jti())) {
            return "ended";
        }
        return Cidr.allows(standing.networks(), from.address()) ? "" : "foreign-network";
    }

    /** Passes where the caller holds the right to the method; 403 otherwise. */
    private void authorize(ApiRequest request, Caller caller, MethodDescription method) {
        Standing standing = standings.of(caller.userId()).orElseThrow(() -> invalid(request, "no-such-user"));
        if (standing.rights().contains(method.name())) {
            return;
        }
        note(request, caller.getName(), method.name(), "method-not-granted");
        throw new Refusal(ProblemType.METHOD_NOT_GRANTED, "You have no right to " + method.name())
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + method.name() + "\"");
    }

    private Refusal invalid(ApiRequest request, String reason) {
        note(request, "-", request.method().name(), "invalid-token " + reason);
        return new Refusal(ProblemType.INVALID_TOKEN, "Log in again from this address")
                .header(
                        "WWW-Authenticate",
                        "Bearer error=\"invalid_token\", error_description=\"The token is not accepted\"");
    }

    private void note(ApiRequest request, String name, String action, String outcome) {
        if (audited.allows(request.clientAddress())) {
            audit.recordAlone(Who.of(request, name), new AuditEntry(action, "-", outcome));
        }
    }
}
