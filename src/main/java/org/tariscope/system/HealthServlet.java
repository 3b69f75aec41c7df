package org.tariscope.system;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** /health/live: the process answers. /health/ready: it can serve requests; 503 where the database does not answer. */
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Database database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        boolean up = path.equals("/health/live") || database.isReady();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .print("{\"status\":\"" + (up ? "UP" : "DOWN") + "\",\"checks\":[{\"name\":\""
                        + (path.equals("/health/live") ? "process" : "database") + "\",\"status\":\""
                        + (up ? "UP" : "DOWN") + "\"}]}");
    }
}
