package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** A tariff through time, plan by plan, without its codes, of which it may have very many. */
@ApplicationScoped
@Transactional
public class TariffHistory {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    /** What all versions of a tariff share. */
    public record Head(long id, String name, long providerid, String provider, String direction) {}

    /**
     * A plan, and how many versions the tariff has in it.
     *
     * @param active whether the plan may be given to subscribers
     */
    public record PlanUse(long id, String name, boolean active, boolean base, long versions) {}

    /** One version in short. */
    public record Version(long parametersid, LocalDate activedate, BigDecimal value, String unit, String currency) {
        public Version {
            value = Price.shown(value);
        }
    }

    /** 404 where there is no such tariff. */
    public Head head(long tariffId) {
        Tariff tariff = entities.find(Tariff.class, tariffId);
        if (tariff == null || tariff.isDeleted()) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no tariff " + tariffId);
        }
        Provider provider = entities.find(Provider.class, tariff.providerId());
        return new Head(
                tariffId,
                tariff.name(),
                tariff.providerId(),
                provider.answer().name(),
                tariff.direction().word());
    }

    /** Every plan, those with versions of the tariff first. */
    public List<PlanUse> plans(long tariffId) {
        List<Object[]> counts = entities.createQuery(
                        """
                        select p.planId, count(p) from TariffParameters p where p.tariff.id = :tariff
                        group by p.planId order by p.planId
                        """,
                        Object[].class)
                .setParameter("tariff", tariffId)
                .getResultList();
        return entities.createQuery("select p from Plan p order by p.id", Plan.class)
                .getResultStream()
                .map(Plan::answer)
                .map(plan -> new PlanUse(
                        plan.id(),
                        plan.name(),
                        plan.active(),
                        plan.base(),
                        counts.stream()
                                .filter(each -> ((Number) each[0]).longValue() == plan.id())
                                .mapToLong(each -> ((Number) each[1]).longValue())
                                .sum()))
                .sorted((one, other) -> Boolean.compare(other.versions() > 0, one.versions() > 0))
                .toList();
    }

    /** The versions of the tariff in a plan, in the order of their days. */
    public List<Version> versions(long tariffId, long planId) {
        return entities.createQuery(
                        """
                        select p, c.code from TariffParameters p join Currency c on c.id = p.currencyId
                        where p.tariff.id = :tariff and p.planId = :plan
                        order by p.activeDate
                        """,
                        Object[].class)
                .setParameter("tariff", tariffId)
                .setParameter("plan", planId)
                .getResultStream()
                .map(row -> {
                    TariffParameters version = (TariffParameters) row[0];
                    return new Version(
                            version.id(), version.activeDate(), version.price(), version.unit(), (String) row[1]);
                })
                .toList();
    }

    /** All of a version but the tariff's codes; 404 where the tariff has no such version. */
    public WholeTariffAnswer version(long tariffId, long parametersId) {
        TariffParameters version = entities.find(TariffParameters.class, parametersId);
        if (version == null || version.tariff().id() != tariffId) {
            throw new Refusal(ProblemType.NOT_FOUND, "The tariff has no version " + parametersId);
        }
        return version.answer(List.of());
    }

    Optional<Long> mainProvider() {
        return one("select p.id from Provider p where p.main = true");
    }

    Optional<Long> basePlan() {
        return one("select p.id from Plan p where p.base = true");
    }

    Optional<Long> mainCurrency() {
        return one("select c.id from Currency c where c.main = true");
    }

    private Optional<Long> one(String query) {
        return entities.createQuery(query, Long.class).getResultStream().findFirst();
    }

    /** The codes that lead to the tariff on that day or later, in the order of their prefixes; at most so many. */
    public List<CodePart> codes(long tariffId, LocalDate day, int most) {
        return entities.createQuery(
                        """
                        select c from Code c
                        where c.tariffId = :tariff and (c.toDate is null or c.toDate >= :day)
                        order by c.prefix, c.fromDate, c.id
                        """,
                        Code.class)
                .setParameter("tariff", tariffId)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultStream()
                .map(Code::part)
                .toList();
    }
}
