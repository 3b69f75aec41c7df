package org.tariscope.admin.tariff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tariscope.http.Page;
import org.tariscope.tariff.DayTypeAnswer;
import org.tariscope.tariff.DayTypes;

/** A year's days with the day types that they have. */
@Named
@RequestScoped
public class CalendarPage {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    @Inject
    DayTypes dayTypes;

    @Inject
    Clock clock;

    private String asked = "";
    private List<DayTypeAnswer> types;

    /**
     * A day of a month.
     *
     * @param number 0 for a place before the first day or after the last
     * @param type the place of its day type in the list, from 1; 0 for none
     * @param dated whether it is so by its date, not by its weekday
     */
    public record Day(int number, int type, boolean dated, boolean today) {}

    /** A month in weeks of 7 days, from Monday on. */
    public record Month(int number, List<List<Day>> weeks) {
        public Month {
            weeks = List.copyOf(weeks);
        }
    }

    public int getYear() {
        int year = asked != null && asked.matches("[12][0-9]{3}") ? Integer.parseInt(asked) : today().getYear();
        return Math.min(Math.max(year, EARLIEST), LATEST);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day types, in the order of the colours. */
    public List<DayTypeAnswer> getTypes() {
        if (types == null) {
            types = dayTypes.list(Page.ALL);
        }
        return types;
    }

    public List<Month> getMonths() {
        return IntStream.rangeClosed(1, 12).mapToObj(this::month).toList();
    }

    private Month month(int number) {
        YearMonth month = YearMonth.of(getYear(), number);
        List<Day> days = new ArrayList<>();
        for (int place = 1; place < month.atDay(1).getDayOfWeek().getValue(); place++) {
            days.add(new Day(0, 0, false, false));
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            days.add(day(month.atDay(day)));
        }
        while (days.size() % 7 != 0) {
            days.add(new Day(0, 0, false, false));
        }
        List<List<Day>> weeks = new ArrayList<>();
        for (int first = 0; first < days.size(); first += 7) {
            weeks.add(List.copyOf(days.subList(first, first + 7)));
        }
        return new Month(number, weeks);
    }

    /** A date beats a weekday. */
    private Day day(LocalDate date) {
        int byDate = place(type -> type.dates().contains(date));
        int byWeekday =
                place(type -> type.weekdays().contains(date.getDayOfWeek().getValue()));
        return new Day(date.getDayOfMonth(), byDate > 0 ? byDate : byWeekday, byDate > 0, date.equals(today()));
    }

    private int place(java.util.function.Predicate<DayTypeAnswer> falls) {
        return 1
                + IntStream.range(0, getTypes().size())
                        .filter(each -> falls.test(getTypes().get(each)))
                        .findFirst()
                        .orElse(-1);
    }

    /** The name of a day's type; empty where it has none. */
    public String name(Day day) {
        return day.type() == 0 ? "" : getTypes().get(day.type() - 1).name();
    }

    /** How a day looks. */
    public String look(Day day) {
        if (day.number() == 0) {
            return "";
        }
        return "hour c" + PriceLine.colour(day.type()) + (day.dated() ? " dated" : "") + (day.today() ? " today" : "");
    }

    /** The year without the sign that parts thousands. */
    public String getYearText() {
        return String.valueOf(getYear());
    }

    public String letter(int number) {
        return PriceLine.letter(number);
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String year) {
        asked = year;
    }
}
