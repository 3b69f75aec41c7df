package org.tariscope.http;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts and times requests by method and status, for Prometheus. */
@ApplicationScoped
public class Metrics {
    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("tariscope_requests_total")
            .help("Requests answered, by API method and HTTP status")
            .labelNames("method", "status")
            .register(registry);
    private final Histogram seconds = Histogram.builder()
            .name("tariscope_request_duration_seconds")
            .help("Time from the request's arrival to its answer, by API method")
            .classicOnly()
            .classicUpperBounds(0.001, 0.005, 0.025, 0.1, 0.25, 1, 2.5, 10)
            .labelNames("method")
            .register(registry);

    @PostConstruct
    void watchTheJvm() {
        JvmMetrics.builder().register(registry);
    }

    void count(String method, int status, long nanos) {
        requests.labelValues(method, Integer.toString(status)).inc();
        seconds.labelValues(method).observe(nanos / NANOS);
    }

    PrometheusRegistry registry() {
        return registry;
    }
}
