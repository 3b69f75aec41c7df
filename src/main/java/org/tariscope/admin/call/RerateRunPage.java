package org.tariscope.admin.call;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tariscope.admin.PageTable;
import org.tariscope.admin.Visitor;
import org.tariscope.call.RerateRuns;

/** One run that priced calls again, with the calls that it has changed. */
@Named
@ViewScoped
public class RerateRunPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient RerateRuns runs;

    @Inject
    transient Visitor visitor;

    private long id;
    private transient RerateRuns.Run run;
    private transient PageTable<RerateRuns.Changed> table;

    /** Reads the run that the address names; 404 where there is none that the visitor may see. */
    public void open() {
        getRun();
    }

    public RerateRuns.Run getRun() {
        if (run == null) {
            run = runs.find(id, visitor.nodes());
        }
        return run;
    }

    /** The calls that it has changed, the largest difference first where that is wanted. */
    public PageTable<RerateRuns.Changed> getTable() {
        if (table == null) {
            table = new PageTable<>(
                    () -> runs.countChanged(getRun().id(), visitor.nodes()),
                    part -> runs.changed(
                            getRun().id(),
                            visitor.nodes(),
                            part.column().equals("difference"),
                            part.first(),
                            part.size()),
                    RerateRuns.Changed::id);
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
