package org.tariscope.admin.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tariscope.admin.Visitor;
import org.tariscope.admin.call.CallTexts;
import org.tariscope.call.CallDaySums;
import org.tariscope.call.CallImportRuns;
import org.tariscope.call.RerateRuns;
import org.tariscope.deck.Decks;
import org.tariscope.deck.ImportListAnswer;
import org.tariscope.http.Page;
import org.tariscope.service.Charging;
import org.tariscope.service.RunAnswer;

/** The first page: what the calls of the last days came to, who called the API, and how the last jobs ended. */
@Named
@RequestScoped
public class DashboardPage {
    private static final int DAYS = 30;
    private static final int JOBS = 5;

    @Inject
    CallDaySums sums;

    @Inject
    ApiUseCharts use;

    @Inject
    CallImportRuns imports;

    @Inject
    RerateRuns rerates;

    @Inject
    Decks decks;

    @Inject
    Charging charging;

    @Inject
    CallTexts texts;

    @Inject
    Visitor visitor;

    private List<CallDaySums.Day> days;

    private List<CallDaySums.Day> days() {
        if (days == null) {
            LocalDate today = visitor.today();
            LocalDate from = today.minusDays(DAYS - 1L);
            Map<LocalDate, CallDaySums.Day> read = sums.days(from, today, visitor.nodes()).stream()
                    .collect(Collectors.toMap(CallDaySums.Day::day, Function.identity(), (a, b) -> a, TreeMap::new));
            days = from.datesUntil(today.plusDays(1))
                    .map(day -> read.getOrDefault(day, new CallDaySums.Day(day, 0, 0, BigDecimal.ZERO)))
                    .toList();
        }
        return days;
    }

    private DayChart chart(String id, Function<CallDaySums.Day, DayChart.Value> value, DayChart.Words words) {
        return DayChart.of(id, days().stream().map(value).toList(), words);
    }

    private DayChart.Words counts() {
        return new DayChart.Words(texts::day, count -> texts.count(count.longValue()));
    }

    public DayChart getCalls() {
        return chart("calls", day -> DayChart.Value.of(day.day(), day.calls(), 0), counts());
    }

    public DayChart getCost() {
        return chart(
                "cost",
                day -> new DayChart.Value(day.day(), day.cost(), BigDecimal.ZERO),
                new DayChart.Words(texts::day, texts::money));
    }

    public DayChart getUnpriced() {
        return chart("unpriced", day -> DayChart.Value.of(day.day(), day.unpriced(), day.unpriced()), counts());
    }

    public CallDaySums.Day getToday() {
        return days().get(DAYS - 1);
    }

    public CallDaySums.Day getYesterday() {
        return days().get(DAYS - 2);
    }

    /** All the days together. */
    public CallDaySums.Day getAll() {
        return days().stream()
                .reduce((one, other) -> new CallDaySums.Day(
                        one.day(),
                        one.calls() + other.calls(),
                        one.unpriced() + other.unpriced(),
                        one.cost().add(other.cost())))
                .orElseThrow();
    }

    /** The part of an address that names these days. */
    public String getQuery() {
        return "?fromdate=" + days().get(0).day() + "&todate=" + getToday().day();
    }

    /** Whether the visitor may see everything, and not the calls of some nodes only. */
    public boolean isUnlimited() {
        return visitor.nodes().isEmpty();
    }

    /** Whether he may see who calls the API. */
    public boolean isUseShown() {
        return isUnlimited() && visitor.may("administrator");
    }

    /** The API users that called most, each with its days. */
    public List<ApiUseCharts.UserChart> getUses() {
        return isUseShown() ? use.charts(DAYS) : List.of();
    }

    public List<ImportListAnswer> getDecks() {
        return decks.list(0, new Page(Optional.of(JOBS), 0)).stream()
                .limit(JOBS)
                .toList();
    }

    public List<CallImportRuns.Run> getImports() {
        return imports.list(visitor.nodes(), 0, JOBS);
    }

    public List<RerateRuns.Run> getRerates() {
        return rerates.list(visitor.nodes(), 0, JOBS);
    }

    /** The runs of the periodic charging; they are of all nodes. */
    public List<RunAnswer> getCharges() {
        return isUnlimited() ? charging.latest(JOBS) : List.of();
    }
}
