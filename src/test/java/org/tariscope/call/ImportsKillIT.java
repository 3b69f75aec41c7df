package org.tariscope.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tariscope.Folder;
import org.tariscope.RealMariaDb;
import org.tariscope.deck.SampleDeck;
import org.tariscope.server.OneJar;
import org.tariscope.server.ServerUnderTest;

/**
 * With -Dlong=true, kills tariscope.jar five times each in the middle of the import of a deck, of which nothing is left, and of
 * one import of calls. OneJarIT does the latter once, always.
 */
@OneJar.Run
@EnabledIfSystemProperty(named = "long", matches = "true")
class ImportsKillIT {
    private static final int KILLS = 5;
    private static final int RECORDS = 120_000;
    private static final String PASSWORD = "a password for the one who imports";
    private static final String DECK_ORDER =
            "/api/tariffs/import?providerid=84&direction=out&planid=43&activedate=2090-01-01&currencyid=980&dryrun=false";

    @TempDir
    Path folder;

    @Test
    void whatIsKilledLeavesNothingHalfDone() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        try (RealMariaDb mariaDb =
                new RealMariaDb(Folder.fresh(ServerUnderTest.folder().resolveSibling("imports-killed")))) {
            Map<String, String> settings = Map.of(
                    "TARISCOPE_ADMIN_PASSWORD_FILE",
                    password.toString(),
                    "TARISCOPE_DB_URL",
                    mariaDb.url("tariscope"),
                    "TARISCOPE_DB_USER",
                    "root");
            KilledImport calls = new KilledImport(mariaDb, RECORDS);
            calls.prepare();
            for (int kill = 0; kill < KILLS; kill++) {
                killDuringADeck(settings, calls.desk(), kill);
            }
            for (int kill = 0; kill < KILLS; kill++) {
                try (OneJar server = start(settings)) {
                    calls.begin(server, token(server));
                    server.kill();
                }
                calls.checkBrokenOff();
            }
            try (OneJar server = start(settings)) {
                calls.end(server, token(server));
                server.kill();
            }
            calls.check();
        }
    }

    private OneJar start(Map<String, String> settings) throws IOException, InterruptedException {
        return OneJar.start(folder.resolve("data"), settings).ready();
    }

    private static String token(OneJar server) throws IOException, InterruptedException {
        return server.logIn("admin", PASSWORD);
    }

    private void killDuringADeck(Map<String, String> settings, CallDesk desk, int kill) throws Exception {
        List<String> before = prices(desk);
        try (OneJar server = start(settings)) {
            String token = token(server);
            CompletableFuture<String> sent =
                    KilledImport.send(server, DECK_ORDER, SampleDeck.of(60_000, kill, BigDecimal.ONE), token);
            long written = 5_000L * (kill + 1);
            KilledImport.await(
                    server,
                    token,
                    sent,
                    "/api/tariffs/imports",
                    run -> run.getString("state").equals("writing") && run.getInt("progress") >= written);
            server.kill();
        }
        assertThat(prices(desk)).isEqualTo(before);
    }

    private static List<String> prices(CallDesk desk) {
        return desk.rows("select (select version from price_list), (select count(*) from deck_import),"
                + " (select count(*) from code), (select count(*) from code where to_date is not null),"
                + " (select count(*) from tariff), (select count(*) from tariff_parameters)");
    }
}
