package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.tariscope.audit.Who;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Keeps the rate plans. At most one of them is the base plan, which is in use: whoever makes another one it moves the mark. */
@ApplicationScoped
@Transactional
public class Plans {
    private static final String WHAT = "plan";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    PriceListChanges changes;

    /** Makes a plan, or changes the fields that were sent; 409 where the name is another one's or the base plan would retire. */
    public WholePlanAnswer save(Who who, Parameters in) {
        SentPart sent = new SentPart(in).newNeeds("name").notBlank("name");
        sent.refuseWrong();
        changes.begin();
        Optional<Plan> known = sent.id().map(id -> changes.find(Plan.class, WHAT, id));
        Optional<WholePlanAnswer> before = known.map(Plan::answer);
        in.optionalText("name").ifPresent(name -> refuseTaken(name, sent.id().orElse(0L)));
        Plan plan = known.orElseGet(() -> new Plan(in.text("name")));
        in.optionalFlag("base").ifPresent(base -> mark(plan, base));
        apply(plan, in);
        if (plan.isBase() && !plan.isActive()) {
            throw Refusal.of(ProblemType.CONFLICT, "active", "must be true for the base plan");
        }
        entities.persist(plan);
        return changes.end(who, "plans.save", WHAT + " " + plan.id(), before, plan.answer());
    }

    /** The plan with this id; 404 where there is none. */
    public WholePlanAnswer get(long id) {
        return changes.find(Plan.class, WHAT, id).answer();
    }

    /** As {@link #save(Who, Parameters)}; 409 where it is not as it was seen any more. */
    public WholePlanAnswer save(Who who, WholePlanAnswer seen, Parameters in) {
        changes.begin();
        PriceListChanges.refuseChanged(seen, get(seen.id()));
        return save(who, in);
    }

    private static void apply(Plan plan, Parameters in) {
        in.optionalText("name").ifPresent(plan::rename);
        in.optionalFlag("active").ifPresent(plan::use);
        in.optionalWhole("digitsafterdecimal").map(Math::toIntExact).ifPresent(plan::roundTo);
        if (in.has("description")) {
            plan.describe(in.optionalText("description"));
        }
        if (in.has("attribute")) {
            plan.attribute(in.optionalText("attribute"));
        }
    }

    private void refuseTaken(String name, long id) {
        entities.createQuery("select p.id from Plan p where p.name = :name and p.id <> :id", Long.class)
                .setParameter("name", name)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw SentPart.taken("name", WHAT, other);
                });
    }

    /** The database lets no two have the mark, not even until the transaction is over. */
    private void mark(Plan plan, boolean base) {
        if (base) {
            entities.createQuery("select p from Plan p where p.base = true", Plan.class)
                    .getResultStream()
                    .forEach(other -> other.markBase(false));
            entities.flush();
        }
        plan.markBase(base);
    }
}
