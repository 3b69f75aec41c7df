package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tariscope.settings.Settings;

/** Where HTTPS is required, plain HTTP gets nothing from the API. */
class TransportPolicyTest {
    private final Map<String, String> headers = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "required,203.0.113.1,/api/claims,,true",
        "required,203.0.113.1,/api,https,true",
        "required,10.0.0.1,/api/claims,http,true",
        "required,10.0.0.1,/api/claims,,true",
        "required,10.0.0.1,/api/claims,https,false",
        "required,203.0.113.1,/health/live,,false",
        "optional,203.0.113.1,/api/claims,,false"
    })
    void plainHttpIsRefusedUnlessTheTrustedProxyTookHttps(
            String https, String from, String path, String proto, boolean refused) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(https, from, path, proto));
        if (refused) {
            assertThat(refusal.type()).isEqualTo(ProblemType.HTTPS_REQUIRED);
            assertThat(refusal.headers()).doesNotContainKey("Location");
        } else {
            assertThat(refusal).isNull();
        }
    }

    @Test
    void hstsIsSaidOnlyOverHttps() {
        check("optional", "10.0.0.1", "/api/claims", "https");
        assertThat(headers).containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.clear();
        check("optional", "203.0.113.1", "/api/claims", "https");
        assertThat(headers).isEmpty();
    }

    private void check(String https, String from, String path, String proto) {
        TransportPolicy policy = new TransportPolicy();
        policy.settings = Settings.of(Map.of("tariscope.https", https, "tariscope.proxy.trusted", "10.0.0.0/8"));
        policy.addresses = new ClientAddresses();
        policy.addresses.settings = policy.settings;
        policy.addresses.configure();
        String[] sent = proto == null ? new String[0] : new String[] {"X-Forwarded-Proto", proto};
        policy.check(Servlet.request(from, path, sent), Servlet.response(headers));
    }
}
