package org.tariscope.admin.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tariscope.admin.call.CallTexts;
import org.tariscope.apiuser.ApiUse;

/** Who calls the API how often, as charts. */
@RequestScoped
public class ApiUseCharts {
    /** So many users are drawn; whoever calls less is not. */
    private static final int MOST = 8;

    @Inject
    ApiUse use;

    @Inject
    CallTexts texts;

    /**
     * One user's days.
     *
     * @param name empty where the user was deleted
     * @param errors requests that were answered with another problem than a refusal
     */
    public record UserChart(long userId, String name, long requests, long refusals, long errors, DayChart chart) {}

    /** The users that sent most in the last days, the one that sent most first. */
    List<UserChart> charts(int days) {
        LocalDate today = use.today();
        LocalDate from = today.minusDays(days - 1L);
        Map<Long, List<ApiUse.Day>> users = use.since(from).stream().collect(Collectors.groupingBy(ApiUse.Day::userId));
        return users.values().stream()
                .map(own -> chart(own, from, today))
                .sorted(Comparator.comparingLong(UserChart::requests).reversed().thenComparing(UserChart::userId))
                .limit(MOST)
                .toList();
    }

    private UserChart chart(List<ApiUse.Day> own, LocalDate from, LocalDate today) {
        Map<LocalDate, ApiUse.Day> days = own.stream().collect(Collectors.toMap(ApiUse.Day::day, Function.identity()));
        ApiUse.Day any = own.get(0);
        List<DayChart.Value> values = from.datesUntil(today.plusDays(1))
                .map(day -> days.getOrDefault(day, new ApiUse.Day(day, any.userId(), "", 0, 0, 0)))
                .map(day -> DayChart.Value.of(day.day(), day.requests(), day.refusals()))
                .toList();
        return new UserChart(
                any.userId(),
                any.username(),
                own.stream().mapToLong(ApiUse.Day::requests).sum(),
                own.stream().mapToLong(ApiUse.Day::refusals).sum(),
                own.stream().mapToLong(ApiUse.Day::errors).sum(),
                DayChart.of(
                        "user-" + any.userId(),
                        values,
                        new DayChart.Words(texts::day, count -> texts.count(count.longValue()))));
    }
}
