package org.tariscope.demo;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.tariscope.audit.Who;
import org.tariscope.call.CallImportOrder;
import org.tariscope.call.CallImports;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;
import org.tariscope.http.Upload;
import org.tariscope.http.Uploads;
import org.tariscope.settings.DatabaseReady;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** Loads the demonstration data where the settings ask for it and the database is empty, and then brings in their calls. */
@ApplicationScoped
class DemoStart {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    DemoLoading loading;

    @Inject
    CallImports imports;

    /** After the features have made what they need: an administrator from the settings comes first. */
    void load(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) DatabaseReady ready) {
        if (settings.flag(Setting.DEMO) && loading.load()) {
            importCalls();
        }
    }

    /** As anybody would: the file is priced and posted by what prices and posts every file. */
    private void importCalls() {
        CallImportOrder order = new CallImportOrder(DemoCalls.PBX, CdrFormat.ASTERISK, CdrOptions.NONE);
        try (Upload file = Uploads.store(
                new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8)),
                Optional.of("Master.csv"),
                Optional.empty())) {
            imports.run(Who.SYSTEM, order, file, records -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String file() {
        try (Connection connection = database.getConnection()) {
            return new DemoCalls(LocalDate.now(clock)).file(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The demonstration calls could not be made", failed);
        }
    }
}
