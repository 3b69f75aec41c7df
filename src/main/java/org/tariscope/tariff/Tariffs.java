package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads the price list as it stands today; "today" is the day in the zone of the injected clock. */
@ApplicationScoped
@Transactional
public class Tariffs {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    /** The version in force today of every tariff in every plan that the filter lets through, ordered by id, then plan. */
    public List<TariffAnswer> details(TariffFilter filter, Page page) {
        return page.of(entities.createQuery(
                        """
                        select new org.tariscope.tariff.TariffAnswer(
                            t.id, t.name, t.providerId, p.id, p.planId, p.activeDate, p.currencyId, p.price, p.roundTo,
                            p.freeSeconds, p.subtractSeconds, p.roundCostTo, p.roundDurationDown, p.roundCostDown,
                            p.roundFirstMinute, p.noAccount, p.accountDescription, p.accountDns, p.minimumDuration,
                            p.stages, p.minimumCost)
                        from TariffParameters p join p.tariff t
                        where t.deleted = false
                            and (:provider = 0 or t.providerId = :provider)
                            and (:plan = 0 or p.planId = :plan)
                            and (:rate = 0 or t.id = :rate)
                            and t.direction in :directions
                            and p.activeDate <= :today
                            and not exists (
                                select later.id from TariffParameters later
                                where later.tariff = t and later.planId = p.planId
                                    and later.activeDate > p.activeDate and later.activeDate <= :today)
                        order by t.id, p.planId, p.id
                        """,
                        TariffAnswer.class)
                .setParameter("provider", filter.providerId())
                .setParameter("plan", filter.planId())
                .setParameter("rate", filter.rateId())
                .setParameter("directions", filter.directions())
                .setParameter("today", LocalDate.now(clock)));
    }

    /** The active plans, ordered by id. */
    public List<PlanAnswer> plans(Page page) {
        return page.of(entities.createQuery(
                """
                select new org.tariscope.tariff.PlanAnswer(
                    p.id, p.name, p.description, p.attribute, p.digitsAfterDecimal)
                from Plan p
                where p.active = true
                order by p.id
                """,
                PlanAnswer.class));
    }

    /** The price list's version. It moves with every change; the answers also change with the day. */
    public long version() {
        return entities.createQuery("select l.version from PriceList l", Long.class)
                .getSingleResult();
    }
}
