package org.tariscope.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * The second fence of access: whatever path led here, the resource method that is about to run must carry the name of the
 * method that the request was admitted to. One without {@link ApiMethod} is refused to everybody.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class MatchedMethodFilter implements ContainerRequestFilter {
    @Inject
    ApiRequest request;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Method matched = resource.getResourceMethod();
        ApiMethod name = matched == null ? null : matched.getAnnotation(ApiMethod.class);
        if (name == null || !request.isAdmittedTo(name.value())) {
            throw new Refusal(ProblemType.METHOD_NOT_GRANTED, "This method is not open to anybody");
        }
    }
}
