package org.tariscope.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;

/**
 * Brings every accepted spelling of a method's path to the one that its resource declares, and settles the format. Unknown
 * paths and wrong verbs end here, so that every server answers them alike.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class PathFilter implements ContainerRequestFilter {
    @Inject
    Catalogue catalogue;

    @Inject
    ApiRequest request;

    @Inject
    ClientAddresses addresses;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext context) {
        request.from(addresses.of(servletRequest), RequestId.of(servletRequest));
        String path = pathBelowBase();
        settleFormat(Format.selectedBy(path), accept(context));
        MethodDescription method = RawPath.of(path)
                .map(RawPath::method)
                .flatMap(catalogue::at)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No method has this path"));
        request.matched(method);
        List<String> verbs = verbs(method);
        // Verbs are case-sensitive; RESTEasy's context has made them upper case.
        if (!verbs.contains(servletRequest.getMethod())) {
            throw new Refusal(ProblemType.METHOD_NOT_ALLOWED, method.name() + " is called with " + method.verb())
                    .header(HttpHeaders.ALLOW, String.join(", ", verbs));
        }
        if (context.getMethod().equals("OPTIONS")) {
            context.abortWith(Response.noContent()
                    .header(HttpHeaders.ALLOW, String.join(", ", verbs))
                    .build());
            return;
        }
        leaveOnlyThePath(context, method);
    }

    private String pathBelowBase() {
        String base = servletRequest.getContextPath() + servletRequest.getServletPath();
        String uri = servletRequest.getRequestURI();
        return uri.startsWith(base) ? uri.substring(base.length()) : "//";
    }

    private static String accept(ContainerRequestContext context) {
        return String.join(",", context.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()));
    }

    private void settleFormat(Optional<Format> segment, String accept) {
        if (segment.isPresent()) {
            request.answerIn(segment.get(), Accepted.accepts(accept, segment.get()));
            return;
        }
        Optional<Format> wanted = Accepted.format(accept);
        request.answerIn(wanted.orElse(Format.JSON), wanted.isPresent());
    }

    private static List<String> verbs(MethodDescription method) {
        return method.verb() == Verb.GET ? List.of("GET", "HEAD", "OPTIONS") : List.of("POST", "OPTIONS");
    }

    /** Query and headers are read by us alone; the servers would read them each in its own way. */
    private static void leaveOnlyThePath(ContainerRequestContext context, MethodDescription method) {
        UriInfo uri = context.getUriInfo();
        context.setRequestUri(
                uri.getBaseUri(), uri.getBaseUriBuilder().path(method.path()).build());
        context.getHeaders().putSingle(HttpHeaders.ACCEPT, "*/*");
    }
}
