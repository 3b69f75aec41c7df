package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Reads all of a tariff: its versions, past, present and future, each with its stages, time bands and codes. */
@ApplicationScoped
@Transactional
public class WholeTariffs {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    /** The versions of a tariff in a plan, or in all of them for 0, ordered by id; 404 where there is no such tariff. */
    public List<WholeTariffAnswer> get(long rateId, long planId) {
        Tariff tariff = entities.find(Tariff.class, rateId);
        if (tariff == null || tariff.isDeleted()) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no tariff " + rateId);
        }
        Ids plans = Ids.of(planId);
        List<TariffParameters> found = entities.createQuery(
                        """
                        select p from TariffParameters p
                        where p.tariff.id = :rate and p.planId between :firstPlan and :lastPlan
                        order by p.id
                        """,
                        TariffParameters.class)
                .setParameter("rate", rateId)
                .setParameter("firstPlan", plans.first())
                .setParameter("lastPlan", plans.last())
                .getResultList();
        List<CodePart> codes = codes(rateId);
        return found.stream()
                .map(version -> version.answer(codes.stream()
                        .filter(code -> code.reaches(version.activeDate()))
                        .toList()))
                .toList();
    }

    private List<CodePart> codes(long rateId) {
        return entities.createQuery(
                        "select c from Code c where c.tariffId = :rate order by c.prefix, c.fromDate, c.id", Code.class)
                .setParameter("rate", rateId)
                .getResultStream()
                .map(Code::part)
                .toList();
    }
}
