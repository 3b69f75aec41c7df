package org.tariscope.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the filters found out about the request under way, for the resource that answers it. */
@RequestScoped
public class ApiRequest {
    private MethodDescription method;
    private Format format = Format.JSON;
    private boolean acceptable = true;
    private Parameters parameters;
    private JsonWebToken caller;
    private ClientAddress.Result client = new ClientAddress.BadForwarded("not looked at");
    private String requestId = "-";

    /** The method that is being called. */
    public MethodDescription method() {
        return method;
    }

    /** The format of the answer. */
    public Format format() {
        return format;
    }

    /** The checked input. */
    public Parameters parameters() {
        return parameters;
    }

    /** The client's canonical address; {@code -} where a proxy's header could not be read. */
    public String clientAddress() {
        return client instanceof ClientAddress.Resolved known ? known.address().toString() : "-";
    }

    /** From where the request comes, or why that cannot be known. */
    public ClientAddress.Result client() {
        return client;
    }

    /** The id that names this request in the answer, the log and the audit. */
    public String requestId() {
        return requestId;
    }

    /** The user who calls; empty where the method needs no token. */
    public Optional<JsonWebToken> caller() {
        return Optional.ofNullable(caller);
    }

    void matched(MethodDescription matchedMethod) {
        method = matchedMethod;
    }

    /** Whether the client takes the format of the answer. */
    boolean isAcceptable() {
        return acceptable;
    }

    void answerIn(Format chosen, boolean clientTakesIt) {
        format = chosen;
        acceptable = clientTakesIt;
    }

    void from(ClientAddress.Result found, String id) {
        client = found;
        requestId = id;
    }

    void checked(Parameters checkedParameters) {
        parameters = checkedParameters;
    }

    public void authenticated(JsonWebToken token) {
        caller = token;
    }
}
