package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.tariscope.audit.Who;
import org.tariscope.cdr.CdrFault;
import org.tariscope.cdr.CdrFile;
import org.tariscope.cdr.CdrRow;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;

/**
 * Imports files of call records, some records at a time; a file that was broken off goes on where it stopped. The next
 * records are read while the last ones are written.
 */
@ApplicationScoped
public class CallImports {
    @Inject
    CallImportSteps steps;

    @Inject
    LateMonths late;

    @Inject
    PriceTables tables;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ExecutorService executor;

    /** Takes the whole file. */
    CallImportAnswer run(Who who, CallImportOrder order, Upload upload) {
        return run(who, order, upload, records -> {});
    }

    /**
     * Takes the whole file.
     *
     * @param watch is told how many of its records are done
     */
    public CallImportAnswer run(Who who, CallImportOrder order, Upload upload, LongConsumer watch) {
        try (CdrFile file = CdrFile.open(order.format(), upload.open(), order.options())) {
            ImportRun run = steps.begin(who, order, upload);
            CallRecords records = new CallRecords(file, run.counts().rows());
            CallRecords.Some some = next(order, records);
            while (!some.rows().isEmpty()) {
                Future<CallRecords.Some> following = executor.submit(() -> next(order, records));
                try {
                    run = steps.take(run, tables.current(), some);
                } finally {
                    awaitEnd(following);
                }
                watch.accept(run.counts().rows());
                some = following.get();
            }
            late.ofImport(run.id());
            return CallImportAnswer.of(steps.finish(run), records.rejected());
        } catch (CdrFault unreadable) {
            throw invalid(unreadable);
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(ProblemType.BUSY, "The server has ended the request: send the file again to go on")
                    .header("Retry-After", "1");
        }
    }

    private CallRecords.Some next(CallImportOrder order, CallRecords records) throws CdrFault {
        List<CdrRow> rows = records.next();
        return new CallRecords.Some(rows, steps.directory(order.pbx(), rows));
    }

    /** Nobody reads the file any more then, and it can be closed. */
    private static void awaitEnd(Future<?> reading) throws InterruptedException {
        try {
            reading.get();
        } catch (ExecutionException failed) {
            // Whoever asks for the records is told.
        }
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        if (failed.getCause() instanceof CdrFault unreadable) {
            return invalid(unreadable);
        }
        return failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed.getCause());
    }

    private static Refusal invalid(CdrFault unreadable) {
        return new Refusal(ProblemType.INVALID_FILE, unreadable.getMessage());
    }

    /** Imports, the latest first; id 0: all. */
    List<CallImportRow> list(long id, Page page) {
        return steps.list(id, page).stream().map(CallImportRow::of).toList();
    }
}
