package org.tariscope.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * Finds the method behind every accepted spelling of its path, and settles the format. Unknown paths and wrong verbs end
 * here, so that every server answers them alike.
 */
@ApplicationScoped
public class Routing {
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> CHANGING = List.of("POST", "OPTIONS");

    @Inject
    Catalogue catalogue;

    /** Notes the method and what the client takes; 404 and 405 are thrown. */
    public void settle(HttpServletRequest request, ApiRequest api) {
        String path = pathBelowBase(request);
        settleFormat(api, Format.selectedBy(path), HeaderLines.joined(request, HttpHeaders.ACCEPT));
        MethodDescription method = RawPath.of(path)
                .map(RawPath::method)
                .flatMap(catalogue::at)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No method has this path"));
        api.matched(method);
        if (!verbs(method).contains(request.getMethod())) {
            throw new Refusal(ProblemType.METHOD_NOT_ALLOWED, method.name() + " is called with " + method.verb())
                    .header(HttpHeaders.ALLOW, String.join(", ", verbs(method)));
        }
        if (method.isCsv()) {
            api.answerIn(api.format(), Accepted.acceptsCsv(HeaderLines.joined(request, HttpHeaders.ACCEPT)));
        }
        api.clientTakes(
                Gzip.isAccepted(HeaderLines.joined(request, HttpHeaders.ACCEPT_ENCODING)),
                HeaderLines.joined(request, HttpHeaders.IF_NONE_MATCH));
    }

    /** Answers which verbs the method has, where that is what was asked. */
    public boolean answersOptions(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("OPTIONS")) {
            return false;
        }
        response.setHeader(
                HttpHeaders.ALLOW,
                String.join(", ", verbs(ApiRequest.of(request).method())));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }

    private static String pathBelowBase(HttpServletRequest request) {
        String base = request.getContextPath() + request.getServletPath();
        String uri = request.getRequestURI();
        return uri.startsWith(base) ? uri.substring(base.length()) : "//";
    }

    private static void settleFormat(ApiRequest api, Optional<Format> segment, String accept) {
        if (segment.isPresent()) {
            api.answerIn(segment.get(), Accepted.accepts(accept, segment.get()));
            return;
        }
        Optional<Format> wanted = Accepted.format(accept);
        api.answerIn(wanted.orElse(Format.JSON), wanted.isPresent());
    }

    private static List<String> verbs(MethodDescription method) {
        return method.verb() == Verb.GET ? READING : CHANGING;
    }
}
