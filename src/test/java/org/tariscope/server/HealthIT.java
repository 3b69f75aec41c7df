package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands outside /api: health for a load balancer, metrics for Prometheus. */
@ExtendWith(ServerUnderTest.class)
class HealthIT {

    @ParameterizedTest
    @CsvSource({"/health/live,process", "/health/ready,database"})
    void healthyServerIsUp(String path, String check) {
        Wire.Reply reply = Request.get(path).send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Users.object(reply).getString("status")).isEqualTo("UP");
        assertThat(Users.object(reply).getJsonArray("checks").getJsonObject(0).getString("name"))
                .isEqualTo(check);
    }

    @Test
    void metricsCountRequestsByMethodAndStatus() {
        double before = counted("method=\"claims\",status=\"401\"");
        Request.get("/api/claims").send();
        Request.get("/api/claims/xml").send();
        assertThat(counted("method=\"claims\",status=\"401\"")).isEqualTo(before + 2);
    }

    @Test
    void metricsHaveTypesTimesAndTheJvm() {
        Request.get("/api/claims").send();
        Wire.Reply reply = Request.get("/metrics").send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type").replace(" ", "").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(reply.body())
                .contains(
                        "# TYPE tariscope_requests_total counter",
                        "tariscope_request_duration_seconds_bucket{",
                        "jvm_memory_used_bytes");
    }

    @Test
    void unknownPathsMakeNoNewMetric() {
        Request.get("/api/a-path-of-a-stranger").send();
        assertThat(Request.get("/metrics").send().body()).doesNotContain("a-path-of-a-stranger");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7,404", "2001:db8::1,404", "10.0.0.1,404", "127.9.9.9,200", "::1,200", "nonsense,404"})
    void metricsAreHiddenFromOtherNetworks(String client, int status) {
        Wire.Reply reply = Request.get("/metrics")
                .from("127.0.0.66")
                .header("X-Forwarded-For", client)
                .send();
        assertThat(reply.status()).isEqualTo(status);
        if (status == 404) {
            Sound.problem(reply, 404, "not-found", false);
        }
    }

    @Test
    void healthIsOpenToOtherNetworks() {
        Wire.Reply reply = Request.get("/health/ready")
                .from("127.0.0.66")
                .header("X-Forwarded-For", "192.0.2.7")
                .send();
        assertThat(reply.status()).isEqualTo(200);
    }

    private static double counted(String labels) {
        return Request.get("/metrics")
                .send()
                .body()
                .lines()
                .filter(line -> line.startsWith("tariscope_requests_total{" + labels))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
