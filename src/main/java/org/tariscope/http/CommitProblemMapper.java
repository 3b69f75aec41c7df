package org.tariscope.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What a transaction that could not be committed throws. Payara brings a mapper for just that, which would be asked before
 * {@link ProblemMapper} and makes an empty 500 of it; this one is asked before Payara's.
 */
@Provider
@Priority(1)
@ApplicationScoped
public class CommitProblemMapper implements ExceptionMapper<TransactionalException> {
    @Context
    HttpServletRequest servletRequest;

    @Override
    public Response toResponse(TransactionalException thrown) {
        return ProblemMapper.response(thrown, servletRequest);
    }
}
