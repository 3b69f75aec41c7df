package org.tariscope.admin.call;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Notices;
import org.tariscope.admin.PageJob;
import org.tariscope.admin.PageJobs;
import org.tariscope.admin.PageTable;
import org.tariscope.admin.PageUploads;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.call.CallImportAnswer;
import org.tariscope.call.CallImportOrder;
import org.tariscope.call.CallImportRuns;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;

/** Imports of call records: a new one from a file, how far it is, and those there were. */
@Named
@ViewScoped
public class CallImportsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String JOB = "job";

    @Inject
    transient CallImportRuns runs;

    @Inject
    transient CallImportJobs imports;

    @Inject
    transient PageUploads uploads;

    @Inject
    transient PageJobs jobs;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private final CallImportForm form = new CallImportForm();
    private long job;
    private transient PageTable<CallImportRuns.Run> table;

    /** Reads which job the address shows, if any; 404 where that is none of the visitor's. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        if (address.containsKey(JOB)) {
            String id = address.get(JOB);
            if (!id.matches("[1-9][0-9]{0,17}")
                    || !(jobs.find(visitor.administratorId(), Long.parseLong(id))
                                    .getOrder()
                            instanceof CallImportOrder order)
                    || !imports.isSeen(visitor, order)) {
                throw new Refusal(ProblemType.NOT_FOUND, "There is no such job");
            }
            job = Long.parseLong(id);
        }
    }

    /** Begins to import the file that was sent, and leads to how far that is; or says what is wrong and stays. */
    public String save() {
        visitor.require(Role.ADMINISTRATOR, Role.TARIFF_MANAGER);
        PageJob[] begun = new PageJob[1];
        boolean done = notices.done(() -> {
            if (form.getPbxid() == null || form.getPbxid().isEmpty()) {
                notices.refuse("pbxid", "required");
                return false;
            }
            CallImportOrder order = imports.order(visitor, form);
            if (uploads.waiting(visitor, form.getFile()).isEmpty()) {
                notices.refuse("file", "upload.none");
                return false;
            }
            begun[0] = imports.start(visitor, order, () -> uploads.take(visitor, form.getFile()));
            return true;
        });
        return done ? Destination.to(AdminPage.CALL_IMPORTS) + "&" + JOB + "=" + begun[0].getId() : null;
    }

    /** The name of the file that was sent and waits. */
    public String getKnown() {
        return uploads.waiting(visitor, form.getFile()).flatMap(Upload::name).orElse("");
    }

    /** The job that is shown; null where none is. */
    public PageJob getJob() {
        return job == 0 ? null : jobs.find(visitor.administratorId(), job);
    }

    /** What the job came to; null before it is done. */
    public CallImportAnswer getOutcome() {
        return job != 0 && getJob().getResult() instanceof CallImportAnswer answer ? answer : null;
    }

    /** Why the job was refused. */
    public String getRefusal() {
        return notices.said(getJob().getRefusal().getMessage());
    }

    /** The visitor's own jobs of this kind, the latest first. */
    public List<PageJob> getJobs() {
        return jobs.of(visitor.administratorId()).stream()
                .filter(each -> each.getOrder() instanceof CallImportOrder && each.getId() != job)
                .toList();
    }

    /** The imports that the visitor may see. */
    public PageTable<CallImportRuns.Run> getTable() {
        if (table == null) {
            table = new PageTable<>(
                    () -> runs.count(visitor.nodes()),
                    part -> runs.list(visitor.nodes(), part.first(), part.size()),
                    run -> run.row().id());
        }
        return table;
    }

    public CallImportForm getForm() {
        return form;
    }
}
