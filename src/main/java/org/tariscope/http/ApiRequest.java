package org.tariscope.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the filters found out about the request under way, for the resource that answers it. */
public class ApiRequest {
    private static final String ATTRIBUTE = ApiRequest.class.getName();

    private final ClientAddress.Result client;
    private final String requestId;
    private MethodDescription method;
    private Format format = Format.JSON;
    private boolean acceptable = true;
    private boolean gzipAccepted;
    private String ifNoneMatch;
    private boolean admitted;
    private JsonWebToken caller;
    private OptionalLong sender = OptionalLong.empty();
    private Parameters parameters;
    private AnswerKey keptAs;
    private Optional<String> idempotencyKey = Optional.empty();
    private Optional<Upload> upload = Optional.empty();
    private Optional<Substitute> substitute = Optional.empty();
    private final List<Runnable> afterwards = new ArrayList<>();

    /** For the container's proxy. */
    protected ApiRequest() {
        this(new ClientAddress.BadForwarded("not looked at"), "-");
    }

    ApiRequest(ClientAddress.Result client, String requestId) {
        this.client = client;
        this.requestId = requestId;
    }

    /** Begins a request. */
    static ApiRequest begin(HttpServletRequest request, ClientAddress.Result client) {
        ApiRequest begun = new ApiRequest(client, RequestId.of(request));
        request.setAttribute(ATTRIBUTE, begun);
        return begun;
    }

    /** Whether the request has passed the first filter; what has not, the server has refused by itself. */
    static boolean isBegun(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** The request that was begun; IllegalStateException where none was. */
    public static ApiRequest of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ApiRequest begun) {
            return begun;
        }
        throw new IllegalStateException("The request has not passed the first filter");
    }

    /**
     * An administrator who calls with the rights of an API user, without his token.
     *
     * @param userId whose rights count
     * @param administrator his own name, under which whatever he does is recorded
     */
    public record Substitute(long userId, String administrator) {}

    /** Lets an administrator's request run with the rights of an API user; only the pages may say so. */
    public void actFor(Substitute who) {
        substitute = Optional.of(who);
    }

    /** With whose rights an administrator calls; empty where an API user calls himself. */
    public Optional<Substitute> substitute() {
        return substitute;
    }

    /** The method that is being called; null where the path names none. */
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

    /** The key under which a repetition of this request changes nothing more; empty where the caller sent none. */
    public Optional<String> idempotencyKey() {
        return idempotencyKey;
    }

    /** The file that came with the request; IllegalStateException where its method takes none. */
    public Upload upload() {
        return upload.orElseThrow(() -> new IllegalStateException("The method takes no file"));
    }

    void uploaded(Upload file) {
        upload = Optional.of(file);
        whenAnswered(file::close);
    }

    void whenAnswered(Runnable work) {
        afterwards.add(work);
    }

    /** Lets go of what the request held; to be called when it is answered, or never will be. */
    public void discard() {
        afterwards.forEach(Runnable::run);
        afterwards.clear();
    }

    void keyed(Optional<String> key) {
        idempotencyKey = key;
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

    /** Lets the request through to its method; the caller is null where the method is open to anybody. */
    public void admit(JsonWebToken token) {
        caller = token;
        admitted = true;
    }

    /** The API user whose token came with the request, whether he may call or not. */
    public void sentBy(long userId) {
        sender = OptionalLong.of(userId);
    }

    /** The API user whose token came with the request; empty where none that is ours did. */
    OptionalLong sender() {
        return sender;
    }

    void matched(MethodDescription matchedMethod) {
        method = matchedMethod;
    }

    /** Whether it was decided that the request may run this method. */
    boolean isAdmittedTo(String name) {
        return admitted && method.name().equals(name);
    }

    /** Whether the client takes the format of the answer. */
    boolean isAcceptable() {
        return acceptable;
    }

    void answerIn(Format chosen, boolean clientTakesIt) {
        format = chosen;
        acceptable = clientTakesIt;
    }

    boolean isGzipAccepted() {
        return gzipAccepted;
    }

    /** The entity tags that the client has, as it sent them; null where it sent none. */
    String ifNoneMatch() {
        return ifNoneMatch;
    }

    void clientTakes(boolean gzip, String tagsThatItHas) {
        gzipAccepted = gzip;
        ifNoneMatch = tagsThatItHas;
    }

    void checked(Parameters checkedParameters) {
        parameters = checkedParameters;
    }

    /** Under what the answer will be kept; empty where it will not. */
    Optional<AnswerKey> keptAs() {
        return Optional.ofNullable(keptAs);
    }

    void keepAs(AnswerKey key) {
        keptAs = key;
    }
}
