package org.tariscope.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.Folder;
import org.tariscope.RealMariaDb;
import org.tariscope.server.OneJar;
import org.tariscope.server.ServerUnderTest;

/** With -Dlong=true, kills tariscope.jar five times in the middle of one run of the charging. OneJarIT does it once, always. */
@OneJar.Run
@EnabledIfSystemProperty(named = "long", matches = "true")
class ChargingKillIT {
    private static final int CUSTOMERS = 3000;
    private static final int KILLS = 5;
    private static final String PASSWORD = "a password for the one who charges";

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void configure() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        settings.put("TARISCOPE_ADMIN_PASSWORD_FILE", password.toString());
        settings.put("TARISCOPE_CHARGING_SCHEDULE", "off");
    }

    @Test
    void withH2ARunThatWasKilledGoesOnByItselfAndChargesOnce() throws Exception {
        isKilledAndGoesOn(Map.of("tariscope.data", data().toString()));
    }

    @Test
    void withMariaDbARunThatWasKilledGoesOnByItselfAndChargesOnce() throws Exception {
        Path place = Folder.fresh(ServerUnderTest.folder().resolveSibling("charging-killed"));
        try (RealMariaDb mariaDb = new RealMariaDb(place)) {
            settings.putAll(Map.of("TARISCOPE_DB_URL", mariaDb.url("tariscope"), "TARISCOPE_DB_USER", "root"));
            isKilledAndGoesOn(Map.of("tariscope.db.url", mariaDb.url("tariscope"), "tariscope.db.user", "root"));
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void isKilledAndGoesOn(Map<String, String> database) throws Exception {
        KilledCharging charging = new KilledCharging(database, CUSTOMERS, 0);
        charging.prepare();
        for (int kill = 0; kill < KILLS; kill++) {
            try (OneJar server = OneJar.start(data(), settings).ready()) {
                String token = server.logIn("admin", PASSWORD);
                if (kill == 0) {
                    charging.begin(server, token);
                } else {
                    charging.goFurther(server, token);
                }
                server.kill();
            }
            charging.checkBrokenOff();
        }
        try (OneJar server = OneJar.start(data(), settings).ready()) {
            charging.end(server, server.logIn("admin", PASSWORD));
            server.terminate();
            assertThat(server.exitCode(30)).isNotEqualTo(-1);
        }
        charging.check();
    }
}
