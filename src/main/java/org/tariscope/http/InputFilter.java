package org.tariscope.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Reads and checks the input, after the caller's right is known: nobody else can make the server read a body. */
@Provider
@Priority(Priorities.USER)
@ApplicationScoped
public class InputFilter implements ContainerRequestFilter {
    private static final int BODY_LIMIT = 64 * 1024;
    private static final int OPEN_BODY_LIMIT = 4 * 1024;

    private final OpenBodies openBodies = new OpenBodies();

    @Inject
    ApiRequest request;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!request.isAcceptable()) {
            throw new Refusal(ProblemType.NOT_ACCEPTABLE, "Answers are application/json or application/xml");
        }
        MethodDescription method = request.method();
        String query = servletRequest.getQueryString();
        if (method.verb() == Verb.GET) {
            request.checked(Parameters.fromQuery(method, query));
            return;
        }
        Parameters.refuseQuery(method, query);
        if (method.access() == Access.OPEN) {
            readOfAnybody(context, method);
        } else {
            read(context, method, BODY_LIMIT);
        }
    }

    private void readOfAnybody(ContainerRequestContext context, MethodDescription method) {
        String source = request.clientAddress();
        if (!openBodies.enter(source)) {
            throw new Refusal(ProblemType.BUSY, "Too many requests are being sent at once")
                    .header("Retry-After", "2")
                    .header("Connection", "close");
        }
        try {
            read(context, method, OPEN_BODY_LIMIT);
        } finally {
            openBodies.leave(source);
        }
    }

    private void read(ContainerRequestContext context, MethodDescription method, int limit) {
        RawRequest.refuseBeyond(limit, servletRequest.getContentLengthLong());
        request.checked(Parameters.fromBody(
                method,
                context.getHeaderString(HttpHeaders.CONTENT_TYPE),
                context.getHeaderString(HttpHeaders.CONTENT_ENCODING),
                context.getEntityStream(),
                limit));
    }
}
