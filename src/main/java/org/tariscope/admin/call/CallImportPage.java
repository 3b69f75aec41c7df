package org.tariscope.admin.call;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tariscope.admin.PageTable;
import org.tariscope.admin.Visitor;
import org.tariscope.call.CallImportRuns;
import org.tariscope.call.RejectedRecord;

/** One import of call records, with the records that could not be read. */
@Named
@ViewScoped
public class CallImportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CallImportRuns runs;

    @Inject
    transient Visitor visitor;

    private long id;
    private transient CallImportRuns.Run run;
    private transient PageTable<RejectedRecord> table;

    /** Reads the import that the address names; 404 where there is none that the visitor may see. */
    public void open() {
        getRun();
    }

    public CallImportRuns.Run getRun() {
        if (run == null) {
            run = runs.find(id, visitor.nodes());
        }
        return run;
    }

    /** The records that could not be read. */
    public PageTable<RejectedRecord> getTable() {
        if (table == null) {
            table = new PageTable<>(
                    () -> runs.countRejected(getRun().row().id()),
                    part -> runs.rejected(getRun().row().id(), part.first(), part.size()),
                    RejectedRecord::line);
        }
        return table;
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
