package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Reads what belongs to one version of a tariff, past, present or future: its prices by day type and hour, and its stages. */
@ApplicationScoped
@Transactional
public class TariffVersions {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    /** The version of a tariff in a plan that is in force today; 404 where none is. */
    public long inForce(long rateId, long planId) {
        List<Long> found = entities.createQuery(
                        """
                        select p.id from TariffParameters p join p.tariff t
                        where t.deleted = false
                            and t.id = :rate
                            and p.planId = :plan
                            and p.activeDate = (
                                select max(later.activeDate) from TariffParameters later
                                where later.tariff = t and later.planId = p.planId
                                    and later.activeDate <= :today)
                        order by p.id
                        """,
                        Long.class)
                .setParameter("rate", rateId)
                .setParameter("plan", planId)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal(
                    ProblemType.NOT_FOUND, "No version of tariff " + rateId + " is in force in plan " + planId);
        }
        return found.get(0);
    }

    /** The time bands of a version, ordered by id; 404 where there is no such version. */
    public List<TimeAnswer> times(long parametersId, Page page) {
        refuseUnknown(parametersId);
        return page.of(entities.createQuery(
                        """
                        select new org.tariscope.tariff.TimeAnswer(
                            b.id, b.parameters.id, b.dayTypeId, d.name, b.hourFrom, b.hourTo, b.price, b.connectionCost)
                        from TimeBand b join DayType d on d.id = b.dayTypeId
                        where b.parameters.id = :parameters
                        order by b.id
                        """,
                        TimeAnswer.class)
                .setParameter("parameters", parametersId));
    }

    /** The stages of a version, ordered by id; 404 where there is no such version. */
    public List<StageAnswer> stages(long parametersId, Page page) {
        refuseUnknown(parametersId);
        return page.of(entities.createQuery(
                        """
                        select new org.tariscope.tariff.StageAnswer(
                            s.id, s.parameters.id, s.fromMinute, s.price, s.roundTo)
                        from Stage s
                        where s.parameters.id = :parameters
                        order by s.id
                        """,
                        StageAnswer.class)
                .setParameter("parameters", parametersId));
    }

    private void refuseUnknown(long parametersId) {
        if (entities.find(TariffParameters.class, parametersId) == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no version " + parametersId + " of a tariff");
        }
    }
}
