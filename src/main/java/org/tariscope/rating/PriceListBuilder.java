package org.tariscope.rating;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the rows of a price list in any order. Rows that contradict each other, or refer to something that never came,
 * make a method or {@link #build} throw an IllegalArgumentException; only a code may lead to a tariff that is not there,
 * and then leads to none.
 */
public final class PriceListBuilder {
    private final long version;
    private final Set<Long> providers = new HashSet<>();
    private final Map<Long, Plan> plans = new HashMap<>();
    private final Set<Long> tariffs = new HashSet<>();
    private final List<Parameters> parameters = new ArrayList<>();
    private final CodeBookBuilder codes = new CodeBookBuilder();
    private final Map<DayOfWeek, Long> weekdays = new HashMap<>();
    private final Map<LocalDate, Long> dates = new HashMap<>();
    private final Money money = new Money();
    private final SharedParts shared = new SharedParts();

    PriceListBuilder(long version) {
        this.version = version;
    }

    /** An operator whose price list may apply. */
    public PriceListBuilder provider(long id) {
        providers.add(id);
        return this;
    }

    /** A rate plan, active or not. */
    public PriceListBuilder plan(Plan plan) {
        plans.put(plan.id(), plan);
        return this;
    }

    /** A tariff that is not deleted. */
    public PriceListBuilder tariff(long id) {
        tariffs.add(id);
        return this;
    }

    /** One version of a tariff; those of tariffs that are not there are left out. */
    public PriceListBuilder parameters(Parameters row) {
        parameters.add(shared.of(row));
        return this;
    }

    /** A code, past, present or future. */
    public PriceListBuilder code(Code code) {
        codes.add(code);
        return this;
    }

    /** Days of the week that are of a type where no date says otherwise. */
    public PriceListBuilder weekday(long dayType, DayOfWeek weekday) {
        once(weekdays, weekday, dayType);
        return this;
    }

    /** A day that is of a type whatever its weekday. */
    public PriceListBuilder date(long dayType, LocalDate date) {
        once(dates, date, dayType);
        return this;
    }

    /** A currency by its ISO 4217 code. */
    public PriceListBuilder currency(long id, String code) {
        money.currency(id, code);
        return this;
    }

    /** The currency that all amounts are converted to. Its own exchange rates do not count. */
    public PriceListBuilder mainCurrency(long id, String code) {
        money.main(id, code);
        return this;
    }

    /** What one unit of a currency costs in the main one from a day on. */
    public PriceListBuilder exchangeRate(long currency, LocalDate from, BigDecimal rate) {
        money.rate(currency, from, rate);
        return this;
    }

    /** The price list of all rows so far. */
    public PriceList build() {
        Ids tariffIds = new Ids(tariffs);
        Ids planIds = new Ids(plans.keySet());
        List<Parameters> ordered = parameters.stream()
                .filter(each -> tariffs.contains(each.tariff()))
                .sorted(Comparator.comparingLong(Parameters::tariff)
                        .thenComparingLong(Parameters::plan)
                        .thenComparing(Parameters::activeDate))
                .toList();
        Terms[] terms = new TermsOfVersions(new DayTypes(weekdays, dates), plans, money).of(ordered);
        Versions versions = new Versions(ordered, terms, tariffIds, planIds);
        return new PriceList(version, new Ids(providers), planIds, codes.build(tariffIds), versions);
    }

    private static <K> void once(Map<K, Long> dayTypes, K day, long dayType) {
        Long other = dayTypes.putIfAbsent(day, dayType);
        if (other != null && other != dayType) {
            throw new IllegalArgumentException(day + " is of two day types, " + other + " and " + dayType);
        }
    }
}
