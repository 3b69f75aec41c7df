package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariscope.audit.Who;
import org.tariscope.http.Parameters;

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

    /** As {@link TariffSaving#save}; 409 where the tariff is not as it was seen any more. */
    public SavedTariffAnswer save(Who who, Optional<Seen> seen, Parameters in) {
        changes.begin();
        seen.ifPresent(known -> PriceListChanges.refuseChanged(
                known, seen(known.tariffId(), known.planId(), known.parametersId(), known.withCodes())));
        return saving.save(who, in);
    }
}
