package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.audit.Who;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Saves what somebody made of a tariff that he has seen: only where it is still as he has seen it. */
@ApplicationScoped
@Transactional
public class TariffEdits {
    /** So many codes a version can be saved with. */
    public static final int MOST_CODES = 1000;

    @Inject
    PriceListChanges changes;

    @Inject
    TariffHistory history;

    @Inject
    TariffSaving saving;

    @Inject
    Clock clock;

    /**
     * What somebody saw of a tariff in one plan.
     *
     * @param parametersId the version that he began from; 0: none
     * @param withCodes whether he saw its codes
     * @param version that version; null: none
     * @param codes those of today or later, where he saw them, and one more than can be saved where there are more
     */
    public record Seen(
            long tariffId,
            long planId,
            long parametersId,
            boolean withCodes,
            String name,
            List<TariffHistory.Version> versions,
            WholeTariffAnswer version,
            List<CodePart> codes)
            implements Serializable {
        public Seen {
            versions = List.copyOf(versions);
            codes = List.copyOf(codes);
        }

        /** The same, compared without its codes. */
        public Seen withoutCodes() {
            return new Seen(tariffId, planId, parametersId, false, name, versions, version, List.of());
        }

        /** Whether its codes are too many to be saved with a version. */
        public boolean hasTooManyCodes() {
            return codes.size() > MOST_CODES;
        }
    }

    /** The tariff as it is now; 404 where there is no such tariff or version. */
    public Seen seen(long tariffId, long planId, long parametersId, boolean withCodes) {
        return new Seen(
                tariffId,
                planId,
                parametersId,
                withCodes,
                history.head(tariffId).name(),
                history.versions(tariffId, planId),
                parametersId == 0 ? null : history.version(tariffId, parametersId),
                withCodes ? history.codes(tariffId, LocalDate.now(clock), MOST_CODES + 1) : List.of());
    }

    /** The name of a plan; 404 where there is none. */
    public String planName(long tariffId, long planId) {
        return history.plans(tariffId).stream()
                .filter(plan -> plan.id() == planId)
                .map(TariffHistory.PlanUse::name)
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no plan " + planId));
    }

    /** Where a new tariff belongs as a rule, by its name in the API: main provider, base plan and main currency. */
    public Map<String, String> usual() {
        Map<String, String> usual = new HashMap<>();
        history.mainProvider().ifPresent(id -> usual.put("providerid", String.valueOf(id)));
        history.basePlan().ifPresent(id -> usual.put("planid", String.valueOf(id)));
        history.mainCurrency().ifPresent(id -> usual.put("currencyid", String.valueOf(id)));
        return usual;
    }

    /** What a tariff keeps in every version, by its name in the API. */
    public Map<String, String> kept(long tariffId) {
        TariffHistory.Head head = history.head(tariffId);
        return Map.of("providerid", String.valueOf(head.providerid()), "direction", head.direction());
    }

    /** As {@link TariffSaving#save}; 409 where the tariff is not as it was seen any more. */
    public SavedTariffAnswer save(Who who, Optional<Seen> seen, Parameters in) {
        changes.begin();
        seen.ifPresent(known -> PriceListChanges.refuseChanged(
                known, seen(known.tariffId(), known.planId(), known.parametersId(), known.withCodes())));
        return saving.save(who, in);
    }
}
