package org.tariscope.auth;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Enumeration;
import java.util.Optional;
import org.tariscope.http.Access;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.Catalogue;
import org.tariscope.http.ClientAddress;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * Lets a request through to its method, or not. Asks the annotation of the method that was matched, never the path; a method
 * without one is refused to everybody.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class AccessFilter implements ContainerRequestFilter {
    @Inject
    Catalogue catalogue;

    @Inject
    ApiRequest request;

    @Inject
    SetUp setUp;

    @Inject
    Gatekeeper gatekeeper;

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext context) {
        MethodDescription method = Optional.ofNullable(resource.getResourceMethod())
                .map(matched -> matched.getAnnotation(ApiMethod.class))
                .flatMap(annotation -> catalogue.named(annotation.value()))
                .orElseThrow(() -> new Refusal(ProblemType.METHOD_NOT_GRANTED, "This method is not open to anybody"));
        setUp.refuseUntilDone();
        if (method.access() == Access.OPEN) {
            refuseUnreadable(request.client());
            return;
        }
        Enumeration<String> headers = servletRequest.getHeaders("Authorization");
        Caller caller = gatekeeper.authenticate(request, BearerHeader.of(headers));
        request.authenticated(caller);
        if (method.access() == Access.RIGHT) {
            gatekeeper.authorize(request, caller, method);
        }
    }

    private static void refuseUnreadable(ClientAddress.Result client) {
        if (client instanceof ClientAddress.BadForwarded bad) {
            throw new Refusal(ProblemType.BAD_FORWARDED, bad.reason());
        }
    }
}
