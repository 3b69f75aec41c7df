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
import org.tariscope.audit.Who;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Saves one version of a tariff with all that is in it. A version that is in force, or was, is never changed. */
@ApplicationScoped
@Transactional
public class TariffSaving {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    PriceListChanges changes;

    /** Makes a tariff, adds a version to one, or changes a version that is not in force yet. */
    public SavedTariffAnswer save(Who who, Parameters in) {
        SentPart sent = new SentPart(in);
        new TariffRules(sent, in).check();
        sent.refuseWrong();
        changes.begin();
        refuseUnknown(in);
        Tariff tariff = tariff(sent, in);
        Optional<TariffParameters> known = version(tariff, in);
        TariffCodes codes = new TariffCodes(entities, tariff, in.day("activedate"), LocalDate.now(clock));
        if (in.has("codelist")) {
            codes.bringTo(in.items("codelist", Parameters.class), sent);
        }
        Optional<WholeTariffAnswer> was = known.map(each -> each.answer(codes.before()));
        TariffParameters version = known.orElseGet(() -> new TariffParameters(
                tariff, in.id("planid"), in.day("activedate"), in.id("currencyid"), in.decimal("value")));
        tariff.rename(in.text("name"));
        fill(version, in);
        String object = "tariff " + tariff.id() + " version " + version.id();
        changes.end(who, "tariffs.save", object, was, version.answer(codes.after()));
        return new SavedTariffAnswer(tariff.id(), version.id());
    }

    private void refuseUnknown(Parameters in) {
        changes.find(Provider.class, "provider", in.id("providerid"));
        changes.find(Plan.class, "plan", in.id("planid"));
        changes.find(Currency.class, "currency", in.id("currencyid"));
        in.items("timelist", Parameters.class)
                .forEach(each -> changes.find(DayType.class, "day type", each.id("daytypeid")));
    }

    private Tariff tariff(SentPart sent, Parameters in) {
        Direction direction = Direction.of(in.text("direction"));
        if (sent.id().isEmpty()) {
            Tariff made = new Tariff(in.text("name"), in.id("providerid"), direction);
            entities.persist(made);
            entities.flush();
            return made;
        }
        Tariff tariff = changes.find(Tariff.class, "tariff", sent.id().get());
        if (tariff.isDeleted()) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no tariff " + tariff.id());
        }
        if (tariff.providerId() != in.id("providerid")) {
            sent.wrong(ProblemType.CONFLICT, "providerid", "stays " + tariff.providerId());
        }
        if (tariff.direction() != direction) {
            sent.wrong(
                    ProblemType.CONFLICT,
                    "direction",
                    "stays " + tariff.direction().word());
        }
        sent.refuseWrong();
        return tariff;
    }

    /** The version to change; empty where a new one is to be made. */
    private Optional<TariffParameters> version(Tariff tariff, Parameters in) {
        List<TariffParameters> ofPlan = entities.createQuery(
                        "select p from TariffParameters p where p.tariff.id = :tariff and p.planId = :plan order by"
                                + " p.id",
                        TariffParameters.class)
                .setParameter("tariff", tariff.id())
                .setParameter("plan", in.id("planid"))
                .getResultList();
        Optional<TariffParameters> ofDay = ofPlan.stream()
                .filter(each -> each.activeDate().equals(in.day("activedate")))
                .findFirst();
        Optional<TariffParameters> version =
                in.optionalId("parametersid").map(id -> named(id, ofPlan)).or(() -> ofDay);
        ofDay.filter(other -> other.id() != version.orElseThrow().id()).ifPresent(other -> {
            throw Refusal.of(ProblemType.CONFLICT, "activedate", "is that of version " + other.id());
        });
        version.ifPresent(this::refuseInForce);
        return version;
    }

    private static TariffParameters named(long id, List<TariffParameters> ofPlan) {
        return ofPlan.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(ProblemType.NOT_FOUND, "The tariff has no version " + id + " in this plan"));
    }

    private void refuseInForce(TariffParameters version) {
        if (!version.activeDate().isAfter(LocalDate.now(clock))) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "Version " + version.id() + " is in force since " + version.activeDate()
                            + " and stays as it is: send another activedate, without parametersid, for a new version");
        }
    }

    /** The database lets no two have one place in a list, not even until the old ones are deleted. */
    private void fill(TariffParameters version, Parameters in) {
        version.apply(in);
        if (version.hasTwoFirstSteps()) {
            throw Refusal.of(ProblemType.INVALID_VALUE, "firststep", "must be 0 or 60 with roundfirstminute");
        }
        entities.persist(version);
        if (in.has("stagelist")) {
            version.clearStages();
        }
        if (in.has("timelist")) {
            version.clearTimeBands();
        }
        entities.flush();
        in.items("stagelist", Parameters.class).forEach(version::addStage);
        in.items("timelist", Parameters.class).forEach(version::addTimeBand);
        entities.flush();
    }
}
