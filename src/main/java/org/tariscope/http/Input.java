package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;

/** Reads and checks the input, after the caller's right is known: nobody else can make the server read a body. */
@ApplicationScoped
public class Input {
    private static final int BODY_LIMIT = 64 * 1024;
    private static final int OPEN_BODY_LIMIT = 4 * 1024;

    private final Uploads uploads = new Uploads();
    private final OpenBodies openBodies = new OpenBodies();

    /** Notes the checked parameters; whatever is wrong with them is thrown as one refusal. */
    public void read(HttpServletRequest request, ApiRequest api) throws IOException {
        if (!api.isAcceptable()) {
            throw new Refusal(
                    ProblemType.NOT_ACCEPTABLE,
                    api.method().isCsv() ? "Answers are text/csv" : "Answers are application/json or application/xml");
        }
        MethodDescription method = api.method();
        String query = request.getQueryString();
        if (method.verb() == Verb.GET) {
            api.checked(Parameters.fromQuery(method, query));
            return;
        }
        if (method.file().isPresent()) {
            uploads.read(request, api);
            return;
        }
        Parameters.refuseQuery(method, query);
        if (method.isKeyed()) {
            api.keyed(IdempotencyKey.of(request));
        }
        if (method.access() == Access.OPEN) {
            readOfAnybody(request, api);
        } else {
            read(request, api, BODY_LIMIT);
        }
    }

    private void readOfAnybody(HttpServletRequest request, ApiRequest api) throws IOException {
        String source = api.clientAddress();
        if (!openBodies.enter(source)) {
            throw new Refusal(ProblemType.BUSY, "Too many requests are being sent at once")
                    .header("Retry-After", "2")
                    .header("Connection", "close");
        }
        try {
            read(request, api, OPEN_BODY_LIMIT);
        } finally {
            openBodies.leave(source);
        }
    }

    private static void read(HttpServletRequest request, ApiRequest api, int limit) throws IOException {
        RawRequest.refuseBeyond(limit, request.getContentLengthLong());
        api.checked(Parameters.fromBody(
                api.method(),
                HeaderLines.joined(request, HttpHeaders.CONTENT_TYPE),
                HeaderLines.joined(request, HttpHeaders.CONTENT_ENCODING),
                request.getInputStream(),
                limit));
    }
}
