package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Startup;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.settings.BadSettings;
import org.tariscope.settings.Settings;

class ClientAddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"tariscope.proxy.trusted", "tariscope.metrics.networks"})
    void aBadNetworkStopsTheStartWithTheSettingsName(String key) {
        ClientAddresses addresses = new ClientAddresses();
        addresses.settings = Settings.of(Map.of(key, "10.0.0.0/33"));
        assertThatThrownBy(() -> addresses.check(new Startup()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(key + " holds a bad network");
    }
}
