package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.Folder;
import org.tariscope.RealMariaDb;
import org.tariscope.server.OneJar;
import org.tariscope.server.ServerUnderTest;

/**
 * With -Dlong=true, kills tariscope.jar twenty times on each database while eight clients pay, every second time with MariaDB
 * killed before: what was acknowledged is there, what the clients repeat with its key is booked once, and every account is
 * what its ledger says. OneJarIT does it once, always.
 */
@OneJar.Run
@EnabledIfSystemProperty(named = "long", matches = "true")
class PaymentsKillIT {
    private static final int TRIALS = 20;
    private static final String PASSWORD = "a password for the payers";

    @TempDir
    Path folder;

    @Test
    void withH2NothingAcknowledgedIsLostAndNothingIsBookedTwice() throws Exception {
        Path data = folder.resolve("data");
        Payers payers = new Payers("jdbc:h2:file:" + data.resolve("tariscope") + ";WRITE_DELAY=0", "");
        payers.openAccounts();
        killed(data, Map.of(), payers, () -> {});
        // The folder's owner opens it once more, without a server.
        payers.check();
    }

    @Test
    void withMariaDbNothingAcknowledgedIsLostAndNothingIsBookedTwice() throws Exception {
        Path place = Folder.fresh(ServerUnderTest.folder().resolveSibling("payments-killed"));
        try (RealMariaDb mariaDb = new RealMariaDb(place)) {
            Payers payers = new Payers(mariaDb.url("tariscope"), "root");
            payers.openAccounts();
            Map<String, String> settings =
                    Map.of("TARISCOPE_DB_URL", mariaDb.url("tariscope"), "TARISCOPE_DB_USER", "root");
            killed(folder.resolve("data"), settings, payers, mariaDb::killAndStartAgain);
            payers.check();
        }
    }

    private void killed(Path data, Map<String, String> database, Payers payers, Runnable killDatabase)
            throws Exception {
        Map<String, String> settings = new HashMap<>(database);
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        settings.put("TARISCOPE_ADMIN_PASSWORD_FILE", password.toString());
        String token = "";
        for (int trial = 0; trial < TRIALS; trial++) {
            boolean killsDatabase = trial % 2 == 0;
            try (OneJar server = OneJar.start(data, settings).ready()) {
                token = token.isEmpty() ? server.logIn("admin", PASSWORD) : token;
                payers.repeatLast(server, token);
                payers.payUntil(server, token, () -> {
                    if (killsDatabase) {
                        killDatabase.run();
                    }
                    server.kill();
                });
            }
        }
        try (OneJar server = OneJar.start(data, settings).ready()) {
            payers.repeatAll(server, token);
            server.terminate();
            server.exitCode(30);
        }
        assertThat(payers.sent()).as("payments").isGreaterThan(TRIALS * 10);
    }
}
