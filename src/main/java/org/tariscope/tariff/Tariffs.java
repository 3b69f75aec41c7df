package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariscope.http.Page;

/** Reads the price list as it stands today; "today" is the day in the zone of the injected clock. */
@ApplicationScoped
@Transactional
public class Tariffs {
    // EclipseLink puts values into the SQL, and H2 refuses them, where a query has "not exists" or compares two
    // parameters: hence max() and Ids.
    private static final String IN_FORCE =
            """
            select new org.tariscope.tariff.TariffAnswer(
                t.id, t.name, t.providerId, p.id, p.planId, p.activeDate, p.currencyId, p.price, p.roundTo,
                p.freeSeconds, p.subtractSeconds, p.roundCostTo, p.roundDurationDown, p.roundCostDown,
                p.roundFirstMinute, p.noAccount, p.accountDescription, p.accountDns, p.minimumDuration,
                p.stages, p.minimumCost)
            from TariffParameters p join p.tariff t
            where t.deleted = false
                and t.providerId between :firstProvider and :lastProvider
                and p.planId between :firstPlan and :lastPlan
                and t.id between :firstRate and :lastRate
                and t.direction in :directions
                and p.activeDate = (
                    select max(later.activeDate) from TariffParameters later
                    where later.tariff = t and later.planId = p.planId
                        and later.activeDate <= :today)
            order by t.id, p.planId, p.id
            """;

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    /** For the container. */
    public Tariffs() {}

    /** Of these entities and in this time, outside a container. */
    public Tariffs(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The version in force today of every tariff in every plan that the filter lets through, ordered by id, then plan. */
    public List<TariffAnswer> details(TariffFilter filter, Page page) {
        Ids providers = Ids.of(filter.providerId());
        Ids plans = Ids.of(filter.planId());
        Ids rates = Ids.of(filter.rateId());
        return page.of(entities.createQuery(IN_FORCE, TariffAnswer.class)
                .setParameter("firstProvider", providers.first())
                .setParameter("lastProvider", providers.last())
                .setParameter("firstPlan", plans.first())
                .setParameter("lastPlan", plans.last())
                .setParameter("firstRate", rates.first())
                .setParameter("lastRate", rates.last())
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

    /** The plan of subscribers for whom none is named; empty where nobody has chosen one. */
    public Optional<Long> basePlan() {
        return entities.createQuery("select p.id from Plan p where p.base = true and p.active = true", Long.class)
                .getResultStream()
                .findFirst();
    }

    /** Whether there is such a plan and it may be given to subscribers. */
    public boolean isActivePlan(long id) {
        return entities.createQuery("select count(p) from Plan p where p.id = :id and p.active = true", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /** Digits of an amount in the main currency; 2 while there is none. */
    public int mainDigits() {
        return entities.createQuery("select c.digits from Currency c where c.main = true", Integer.class)
                .getResultStream()
                .findFirst()
                .orElse(2);
    }

    /** The code of the main currency; empty while there is none. */
    public String mainCurrency() {
        return entities.createQuery("select c.code from Currency c where c.main = true", String.class)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    /** The price list's version. It moves with every change; the answers also change with the day. */
    public long version() {
        return entities.createQuery("select l.version from PriceList l", Long.class)
                .getSingleResult();
    }
}
