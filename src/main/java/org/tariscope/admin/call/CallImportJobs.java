package org.tariscope.admin.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.tariscope.admin.PageJob;
import org.tariscope.admin.PageJobs;
import org.tariscope.admin.Visitor;
import org.tariscope.audit.Who;
import org.tariscope.call.CallImportOrder;
import org.tariscope.call.CallImports;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;
import org.tariscope.subscriber.Departments;

/** Imports files of call records as jobs. */
@ApplicationScoped
class CallImportJobs {
    private static final String IMPORTING = "import.importing";

    @Inject
    PageJobs jobs;

    @Inject
    CallImports imports;

    @Inject
    Departments departments;

    /** What the form says; 404 where the visitor may not see the PBX. */
    CallImportOrder order(Visitor visitor, CallImportForm form) {
        CallImportOrder order = CallImportOrder.typed(form.typed());
        if (!isSeen(visitor, order)) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no PBX " + order.pbx());
        }
        return order;
    }

    /** Whether the visitor may see the calls of the order's PBX. */
    boolean isSeen(Visitor visitor, CallImportOrder order) {
        return departments.pbxs().stream().anyMatch(pbx -> pbx.id() == order.pbx() && visitor.sees(pbx.nodeId()));
    }

    /** Begins the import of a file, which is asked for when there is a place for the job. */
    PageJob start(Visitor visitor, CallImportOrder order, Supplier<Upload> file) {
        Who who = visitor.who();
        return jobs.startOn(visitor.administratorId(), order, file, job -> {
            long lines = job.upload().lines();
            job.at(IMPORTING, 0, lines);
            return imports.run(
                    who, order, job.upload(), records -> job.at(IMPORTING, records, Math.max(records, lines)));
        });
    }
}
