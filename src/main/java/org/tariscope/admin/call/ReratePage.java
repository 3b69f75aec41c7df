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
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.call.CallSearch;
import org.tariscope.call.CallSums;
import org.tariscope.call.RerateRow;
import org.tariscope.call.RerateRuns;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Pricing calls again: which, why, what that would change, and then to do it; and the runs there were. */
@Named
@ViewScoped
public class ReratePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String JOB = "job";

    @Inject
    transient CallSearch search;

    @Inject
    transient RerateRuns runs;

    @Inject
    transient RerateJobs rerates;

    @Inject
    transient PageJobs jobs;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private CallChoice choice;
    private CallSums sums;
    private long job;
    private String reason = "";
    private boolean confirmed;
    private transient PageTable<RerateRuns.Run> table;
    private transient PageTable<RerateRow> rows;

    /** Reads which calls the address means, or which job it shows; 404 where that is none of the visitor's. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        if (address.containsKey(JOB)) {
            job = id(address.get(JOB));
            RerateOrder order = order(getJob());
            choice = order.choice();
            reason = order.reason();
        } else {
            choice = CallChoice.of(address::get, visitor.today());
        }
        notices.done(() -> {
            sums = search.sums(search.filter(choice.getTyped(), visitor.nodes()));
            return true;
        });
    }

    private static long id(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such job");
        }
        return Long.parseLong(text);
    }

    /** What the job was asked for; 404 where that was not this, or before the visitor was limited to other nodes. */
    private RerateOrder order(PageJob job) {
        if (job.getOrder() instanceof RerateOrder order && order.nodes().equals(visitor.nodes())) {
            return order;
        }
        throw new Refusal(ProblemType.NOT_FOUND, "There is no job " + job.getId());
    }

    /** Begins the comparison and leads to it. */
    public String compare() {
        visitor.require(Role.ADMINISTRATOR, Role.TARIFF_MANAGER);
        PageJob[] begun = new PageJob[1];
        return notices.done(() -> {
                    begun[0] = rerates.compare(visitor, choice, reason.strip());
                    return true;
                })
                ? to(begun[0])
                : null;
    }

    /** Begins to apply what was compared, where that was confirmed. */
    public String apply() {
        visitor.require(Role.ADMINISTRATOR, Role.TARIFF_MANAGER);
        if (!confirmed) {
            notices.refuse("confirmed", "rerate.confirm.first");
            return null;
        }
        PageJob[] begun = new PageJob[1];
        return notices.done(() -> {
                    PageJob compared = getJob();
                    if (order(compared).apply() || !(compared.getResult() instanceof RerateOutcome)) {
                        throw new Refusal(ProblemType.CONFLICT, "There is nothing to apply: compare first");
                    }
                    begun[0] = rerates.apply(visitor, compared);
                    return true;
                })
                ? to(begun[0])
                : null;
    }

    private static String to(PageJob job) {
        return Destination.to(AdminPage.RERATE) + "&" + JOB + "=" + job.getId();
    }

    /** The job that is shown; null where none is. */
    public PageJob getJob() {
        return job == 0 ? null : jobs.find(visitor.administratorId(), job);
    }

    /** Whether the job applies what an earlier one has compared. */
    public boolean isApplying() {
        return order(getJob()).apply();
    }

    /** What the job came to; null before it is done. */
    public RerateOutcome getOutcome() {
        return job != 0 && getJob().getResult() instanceof RerateOutcome outcome ? outcome : null;
    }

    /** Why the job was refused. */
    public String getRefusal() {
        return notices.said(getJob().getRefusal().getMessage());
    }

    /** The calls that would change, as far as they are kept. */
    public PageTable<RerateRow> getRows() {
        if (rows == null) {
            rows = new PageTable<>(
                    () -> getOutcome().getKept(), part -> getOutcome().rows(part.first(), part.size()), RerateRow::id);
        }
        return rows;
    }

    /** The visitor's own jobs of this kind, the latest first. */
    public List<PageJob> getJobs() {
        return jobs.of(visitor.administratorId()).stream()
                .filter(each -> each.getOrder() instanceof RerateOrder && each.getId() != job)
                .toList();
    }

    /** The runs that the visitor may see. */
    public PageTable<RerateRuns.Run> getTable() {
        if (table == null) {
            table = new PageTable<>(
                    () -> runs.count(visitor.nodes()),
                    part -> runs.list(visitor.nodes(), part.first(), part.size()),
                    RerateRuns.Run::id);
        }
        return table;
    }

    public CallChoice getChoice() {
        return choice;
    }

    public CallSums getSums() {
        return sums;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed == null ? "" : typed;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean wanted) {
        confirmed = wanted;
    }
}
