package org.tariscope.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.tariff.Tariffs;

/** Which plan a subscriber has from which day on; the history stays. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SubscriberPlans {
    private static final String PARAMETER = "rateplanid";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Tariffs tariffs;

    /** The plan that was chosen, or else the base plan; 404 where there is no such active plan, 400 where there is no base plan. */
    long chosen(Optional<Long> planId) {
        if (planId.isEmpty()) {
            return tariffs.basePlan()
                    .orElseThrow(() -> Refusal.of(
                            ProblemType.MISSING_PARAMETER, PARAMETER, "is required while no plan is the base plan"));
        }
        if (!tariffs.isActivePlan(planId.get())) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no active plan " + planId.get());
        }
        return planId.get();
    }

    /** Gives the plan from that day on, in the place of one that was given from the same day. */
    void assign(long subscriberId, long planId, LocalDate fromDate) {
        entities.createNativeQuery("delete from subscriber_plan where subscriber_id = ?1 and from_date = ?2")
                .setParameter(1, subscriberId)
                .setParameter(2, fromDate)
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into subscriber_plan (subscriber_id, from_date, plan_id) values (?1, ?2, ?3)")
                .setParameter(1, subscriberId)
                .setParameter(2, fromDate)
                .setParameter(3, planId)
                .executeUpdate();
    }
}
