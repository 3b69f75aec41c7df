package org.tariscope.admin.tariff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tariscope.admin.Notices;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.tariff.DayTypeAnswer;
import org.tariscope.tariff.DayTypes;
import org.tariscope.tariff.PriceListSearch;
import org.tariscope.tariff.TablePart;
import org.tariscope.tariff.TariffHistory;
import org.tariscope.tariff.TariffHistory.Version;
import org.tariscope.tariff.WholeTariffAnswer;

/** Reads a version of a tariff in full, beside the one before it. */
@RequestScoped
public class VersionReading {
    @Inject
    TariffHistory history;

    @Inject
    DayTypes dayTypes;

    @Inject
    PriceListSearch lists;

    @Inject
    Notices notices;

    /**
     * A version.
     *
     * @param before the day of the version before it; null where there is none
     * @param parts what it says
     * @param week its prices hour by hour
     * @param legend the prices of the week
     * @param banded whether any hour has a price of its own
     */
    public record Whole(
            WholeTariffAnswer version,
            LocalDate before,
            List<VersionTerms.Part> parts,
            List<WeekRow> week,
            List<PriceLine> legend,
            boolean banded) {
        public Whole {
            parts = List.copyOf(parts);
            week = List.copyOf(week);
            legend = List.copyOf(legend);
        }
    }

    /** Of the tariff's versions in a plan, in the order of their days; 404 where none of them is the wanted one. */
    Whole read(long tariffId, long wanted, List<Version> versions) {
        int place = versions.stream().map(Version::parametersid).toList().indexOf(wanted);
        if (place < 0) {
            throw new Refusal(ProblemType.NOT_FOUND, "The tariff has no version " + wanted + " in this plan");
        }
        Optional<Version> before = place == 0 ? Optional.empty() : Optional.of(versions.get(place - 1));
        return read(
                history.version(tariffId, wanted), before.map(each -> history.version(tariffId, each.parametersid())));
    }

    private Whole read(WholeTariffAnswer version, Optional<WholeTariffAnswer> before) {
        List<DayTypeAnswer> types = dayTypes.list(Page.ALL);
        WeekPrices prices = new WeekPrices(version, types);
        Optional<WeekPrices> earlier = before.map(each -> new WeekPrices(each, types));
        return new Whole(
                version,
                before.map(WholeTariffAnswer::activedate).orElse(null),
                new VersionTerms(notices::text, currencies()).parts(version, before),
                WeekRow.of(types, prices.grid(), (type, hour) -> earlier.map(each -> each.at(type, hour))
                        .filter(was -> !was.equals(prices.at(type, hour)))
                        .orElse("")),
                prices.lines(),
                !version.timelist().isEmpty());
    }

    /** The codes of the currencies by id. */
    Map<Long, String> currencies() {
        return lists.currencies("", TablePart.all("code")).stream()
                .map(PriceListSearch.FoundCurrency::currency)
                .collect(Collectors.toMap(
                        each -> each.id(), each -> each.code(), (one, other) -> one, LinkedHashMap::new));
    }
}
