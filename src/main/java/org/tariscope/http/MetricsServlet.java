package org.tariscope.http;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** /metrics in Prometheus' text form, for the configured networks; to all others it does not exist. */
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Metrics metrics;

    @Inject
    transient ClientAddresses addresses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!addresses.mayReadMetrics(request)) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is nothing here");
        }
        response.setContentType("text/plain;version=0.0.4;charset=utf-8");
        PrometheusTextFormatWriter.create()
                .write(response.getOutputStream(), metrics.registry().scrape());
    }
}
