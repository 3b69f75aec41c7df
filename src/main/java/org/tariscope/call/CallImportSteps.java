package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.tariscope.account.HeldAccounts;
import org.tariscope.account.Ledger;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.cdr.CdrCall;
import org.tariscope.cdr.CdrRejected;
import org.tariscope.cdr.CdrRow;
import org.tariscope.cdr.CdrSkipped;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/**
 * The steps of an import, each a transaction: some records become calls with their prices and postings, and the import's row
 * says so. Both or neither are committed, so that it does not matter where an import is broken off.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CallImportSteps {
    static final String METHOD = "calls.import";

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Ledger ledger;

    @Inject
    AuditLog audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** A new run, or the one of the same file that was broken off. */
    ImportRun begin(Who who, CallImportOrder order, Upload upload) {
        return with(connection -> {
            PbxDirectory.read(connection, order.pbx(), Set.of());
            Optional<ImportRun> brokenOff = CallImportTable.brokenOff(connection, order, upload.sha256());
            if (brokenOff.isPresent()) {
                return brokenOff.get();
            }
            ImportRun run = CallImportTable.begin(
                    connection, order, upload.name(), upload.sha256(), who.name(), clock.instant());
            String object = "call import " + run.id();
            audit.record(who, new AuditEntry(METHOD, object, "ok", "", "pbx " + order.pbx() + ", " + upload.sha256()));
            return run;
        });
    }

    /** What is known of the numbers of these records. */
    PbxDirectory directory(long pbx, List<CdrRow> rows) {
        List<CdrCall> calls = calls(rows);
        return with(
                connection -> PbxDirectory.read(connection, pbx, directory -> new CdrCalls(directory).numbers(calls)));
    }

    private static List<CdrCall> calls(List<CdrRow> rows) {
        List<CdrCall> calls = new ArrayList<>();
        rows.forEach(row -> {
            if (row instanceof CdrCall call) {
                calls.add(call);
            }
        });
        return calls;
    }

    /**
     * Takes the next records; 409 where somebody else took them meanwhile. The accounts of all whose calls these may be are
     * held before anything is read.
     */
    ImportRun take(ImportRun before, PriceTable table, CallRecords.Some records) {
        return with(connection -> {
            PbxDirectory directory = records.directory();
            List<CdrRow> rows = records.rows();
            ImportRun run = CallImportTable.hold(connection, before.id());
            HeldAccounts held = ledger.hold(connection, directory.subscribers());
            if (run.counts().rows() != before.counts().rows()
                    || run.finishedAt().isPresent()) {
                throw new Refusal(ProblemType.CONFLICT, "Import " + run.id() + " of this file is under way already");
            }
            List<CdrCall> sent = calls(rows);
            CdrCalls parties = new CdrCalls(directory);
            List<RecordedCall> calls =
                    sent.stream().flatMap(call -> parties.of(call).stream()).toList();
            CallPostings postings = new CallPostings(connection, ledger, held, settings.day(Setting.ACCOUNTS_CLOSED));
            CallRecording.Recorded recorded = new CallRecording(connection, run.pbx(), table, directory, postings)
                    .record(calls, Optional.of(run.id()));
            long skipped = rows.stream().filter(CdrSkipped.class::isInstance).count() + sent.size() - calls.size();
            ImportRun after = run.further(new ImportCounts(
                    rows.size(),
                    recorded.rows().size(),
                    recorded.duplicate(),
                    skipped,
                    rows.stream().filter(CdrRejected.class::isInstance).count(),
                    recorded.unrated()));
            LateMonthTable.note(connection, run.id(), recorded.late(), clock.instant());
            CallImportTable.reject(connection, run, rows);
            CallImportTable.save(connection, after);
            return after;
        });
    }

    /** The file is read to its end. */
    ImportRun finish(ImportRun run) {
        return with(connection -> {
            ImportRun after = CallImportTable.hold(connection, run.id()).finished(clock.instant());
            CallImportTable.save(connection, after);
            return after;
        });
    }

    /** Imports, the latest first; id 0: all. */
    List<ImportRun> list(long id, Page page) {
        return with(connection -> CallImportTable.list(connection, id, page));
    }

    /** What is done on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The calls could not be recorded", failed);
        }
    }
}
