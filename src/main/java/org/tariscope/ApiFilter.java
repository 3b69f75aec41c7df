package org.tariscope;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tariscope.auth.Gatekeeper;
import org.tariscope.http.AnswerCache;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.BareRequest;
import org.tariscope.http.Input;
import org.tariscope.http.ProblemResponse;
import org.tariscope.http.Problems;
import org.tariscope.http.Routing;

/**
 * The path of an API request: its method, whether the caller may, what he sends; then a kept answer, or the method itself.
 * JAX-RS comes last and sees only which method is to run.
 */
public class ApiFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Routing routing;

    @Inject
    transient Gatekeeper gatekeeper;

    @Inject
    transient Input input;

    @Inject
    transient AnswerCache answers;

    @Inject
    transient ProblemResponse problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ApiRequest api = ApiRequest.of(request);
        try {
            answer(request, response, chain, api);
        } catch (RuntimeException | ServletException thrown) {
            if (request.getDispatcherType() != DispatcherType.FORWARD) {
                throw thrown;
            }
            // Servers log whatever leaves a forward, with what it says of the request.
            refuse(request, response, api, thrown);
        } finally {
            api.discard();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ApiRequest api, Throwable thrown)
            throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            problems.write(request, response, request.getRequestURI(), Problems.refusal(thrown, api.requestId()));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, ApiRequest api)
            throws IOException, ServletException {
        routing.settle(request, api);
        if (routing.answersOptions(request, response)) {
            return;
        }
        gatekeeper.admit(api, request.getHeaders("Authorization"));
        input.read(request, api);
        if (!answers.answers(api, request.getMethod(), response)) {
            chain.doFilter(new BareRequest(request), response);
        }
    }
}
