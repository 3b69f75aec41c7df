package org.tariscope.admin.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tariscope.admin.PageJob;
import org.tariscope.admin.PageJobs;
import org.tariscope.admin.Visitor;
import org.tariscope.audit.Who;
import org.tariscope.call.CallFilter;
import org.tariscope.call.CallRerating;
import org.tariscope.call.CallSearch;
import org.tariscope.call.RerateRuns;

/** Prices calls again as jobs: first to compare, then to apply what was compared. */
@ApplicationScoped
class RerateJobs {
    private static final String COMPARING = "rerate.comparing";
    private static final String APPLYING = "rerate.applying";

    @Inject
    PageJobs jobs;

    @Inject
    CallRerating rerating;

    @Inject
    CallSearch search;

    @Inject
    RerateRuns runs;

    /** Begins to find out what would change. */
    PageJob compare(Visitor visitor, CallChoice choice, String reason) {
        RerateOrder order = new RerateOrder(choice, reason, visitor.nodes(), false);
        CallFilter filter = search.filter(choice.getTyped(), order.nodes());
        return jobs.start(visitor.administratorId(), order, job -> {
            RerateOutcome outcome = new RerateOutcome(looked -> job.at(COMPARING, looked, 0));
            job.at(COMPARING, 0, 0);
            outcome.compared(rerating.compare(filter, outcome));
            return outcome;
        });
    }

    /** Begins to apply what a job has compared, for the nodes that the visitor may see now. */
    PageJob apply(Visitor visitor, PageJob compared) {
        RerateOrder before = (RerateOrder) compared.getOrder();
        RerateOutcome found = (RerateOutcome) compared.getResult();
        RerateOrder order = new RerateOrder(before.choice(), before.reason(), visitor.nodes(), true);
        CallFilter filter = search.filter(order.choice().getTyped(), order.nodes());
        Who who = visitor.who();
        long total = found.getSums().calls();
        return jobs.start(visitor.administratorId(), order, job -> {
            RerateOutcome outcome = new RerateOutcome(looked -> job.at(APPLYING, looked, Math.max(total, looked)));
            job.at(APPLYING, 0, total);
            long run = rerating.run(who, filter, order.reason(), order.nodes(), found.getVersion(), outcome);
            outcome.done(run, runs.countChanged(run, order.nodes()));
            return outcome;
        });
    }
}
