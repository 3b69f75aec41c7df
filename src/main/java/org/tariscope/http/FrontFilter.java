package org.tariscope.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Around every request: its id, the headers that every answer carries, and the last catch of whatever was thrown. */
public class FrontFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProblemResponse problems;

    @Inject
    transient TransportPolicy transport;

    @Inject
    transient Metrics metrics;

    @Inject
    transient UserRequests users;

    @Inject
    transient ClientAddresses addresses;

    @Inject
    transient SpentConnections spent;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (spent.contains(request)) {
            response.setStatus(400);
            response.setHeader("Connection", "close");
            return;
        }
        long start = System.nanoTime();
        ApiRequest api = ApiRequest.begin(request, addresses.of(request));
        response.setHeader(RequestId.HEADER, api.requestId());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        try {
            Framing.check(request);
            transport.check(request, response);
            if (!transport.answersPreflight(request, response)) {
                chain.doFilter(request, response);
            }
        } catch (RuntimeException | ServletException thrown) {
            refuse(request, response, thrown);
        } finally {
            String method = api.method() == null ? "-" : api.method().name();
            metrics.count(method, response.getStatus(), System.nanoTime() - start);
            users.count(api, response.getStatus());
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        Refusal refusal = Problems.refusal(thrown, RequestId.of(request));
        if (refusal.headers().containsKey("Connection")) {
            spent.add(request);
        }
        if (!response.isCommitted()) {
            response.resetBuffer();
            problems.write(request, response, request.getRequestURI(), refusal);
        }
    }
}
