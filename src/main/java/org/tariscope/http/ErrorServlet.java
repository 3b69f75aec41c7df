package org.tariscope.http;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The error page of the whole application: errors that the server found before us are answered as problems too. */
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProblemResponse problems;

    @Inject
    transient SpentConnections spent;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (uri == null) {
            problems.write(request, response, request.getRequestURI(), Problems.byStatus(404));
            return;
        }
        if (!ApiRequest.isBegun(request)) {
            spent.add(request);
            response.setHeader("Connection", "close");
        }
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Refusal refusal = thrown instanceof Throwable cause
                ? Problems.refusal(cause, RequestId.of(request))
                : Problems.byStatus((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        problems.write(request, response, uri.toString(), refusal);
    }
}
