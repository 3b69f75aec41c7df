package org.tariscope.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariscope.audit.Who;
import org.tariscope.cdr.CdrFault;
import org.tariscope.cdr.CdrFile;
import org.tariscope.cdr.CdrRejected;
import org.tariscope.cdr.CdrRow;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;

/** Imports files of call records, some records at a time; a file that was broken off goes on where it stopped. */
@ApplicationScoped
public class CallImports {
    /** Always the same, so that an import that goes on takes the same steps as one that was not broken off. */
    private static final int RECORDS_AT_ONCE = 1000;

    /** Rejected records that are listed. */
    private static final int MOST_LISTED = 10_000;

    @Inject
    CallImportSteps steps;

    @Inject
    PriceTables tables;

    /** Takes the whole file. */
    CallImportAnswer run(Who who, CallImportOrder order, Upload upload) {
        try (CdrFile file = CdrFile.open(order.format(), upload.open(), order.options())) {
            ImportRun run = steps.begin(who, order, upload);
            List<RejectedRecord> rejected = new ArrayList<>();
            List<CdrRow> rows = new ArrayList<>();
            for (Optional<CdrRow> row = file.next(); row.isPresent(); row = file.next()) {
                list(row.get(), rejected);
                if (file.rows() > run.counts().rows()) {
                    rows.add(row.get());
                }
                if (rows.size() == RECORDS_AT_ONCE) {
                    run = take(run, rows);
                    rows.clear();
                }
            }
            if (!rows.isEmpty()) {
                run = take(run, rows);
            }
            return CallImportAnswer.of(steps.finish(run), rejected);
        } catch (CdrFault unreadable) {
            throw new Refusal(ProblemType.INVALID_FILE, unreadable.getMessage());
        }
    }

    private ImportRun take(ImportRun run, List<CdrRow> rows) {
        return steps.take(run, tables.current(), rows, steps.subscribers(run, rows));
    }

    private static void list(CdrRow row, List<RejectedRecord> rejected) {
        if (row instanceof CdrRejected bad && rejected.size() < MOST_LISTED) {
            rejected.add(new RejectedRecord(bad.line(), bad.why()));
        }
    }

    /** Imports, the latest first; id 0: all. */
    List<CallImportRow> list(long id, Page page) {
        return steps.list(id, page).stream().map(CallImportRow::of).toList();
    }
}
