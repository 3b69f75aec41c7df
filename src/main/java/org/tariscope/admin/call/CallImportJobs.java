package org.tariscope.admin.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tariscope.admin.PageJob;
import org.tariscope.admin.PageJobs;
import org.tariscope.admin.Visitor;
import org.tariscope.audit.Who;
import org.tariscope.call.CallImportOrder;
import org.tariscope.call.CallImports;
import org.tariscope.call.CallNames;
import org.tariscope.http.Upload;

/** Imports files of call records as jobs. */
@ApplicationScoped
class CallImportJobs {
    private static final String IMPORTING = "import.importing";
    private static final int BUFFER = 1 << 16;

    @Inject
    PageJobs jobs;

    @Inject
    CallImports imports;

    @Inject
    CallNames names;

    /** What the form says; 404 where the visitor may not see the PBX. */
    CallImportOrder order(Visitor visitor, CallImportForm form) {
        CallImportOrder order = CallImportOrder.typed(form.typed());
        names.pbx(order.pbx(), visitor.nodes());
        return order;
    }

    /** Whether the visitor may see the calls of the order's PBX. */
    boolean isSeen(Visitor visitor, CallImportOrder order) {
        return names.pbxs(visitor.nodes()).stream().anyMatch(pbx -> pbx.id() == order.pbx());
    }

    PageJob start(Visitor visitor, CallImportOrder order, Upload upload) {
        Who who = visitor.who();
        return jobs.start(visitor, order, Optional.of(upload), job -> {
            long lines = lines(job.upload());
            job.at(IMPORTING, 0, lines);
            return imports.run(
                    who, order, job.upload(), records -> job.at(IMPORTING, records, Math.max(records, lines)));
        });
    }

    /** About how many records it has. */
    private static long lines(Upload upload) {
        byte[] some = new byte[BUFFER];
        long lines = 0;
        try (InputStream in = upload.open()) {
            for (int read = in.read(some); read > 0; read = in.read(some)) {
                for (int i = 0; i < read; i++) {
                    lines += some[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return lines;
    }
}
