package org.tariscope.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever is thrown under the API becomes a problem; nothing of an unexpected exception reaches the caller. */
@Provider
@Priority(1)
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Context
    HttpServletRequest servletRequest;

    @Override
    public Response toResponse(Throwable thrown) {
        return response(thrown, servletRequest);
    }

    static Response response(Throwable thrown, HttpServletRequest request) {
        Refusal refusal = Problems.refusal(thrown, RequestId.of(request));
        Response.ResponseBuilder response =
                Response.status(refusal.type().status()).entity(Problems.of(refusal, RequestId.of(request)));
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
