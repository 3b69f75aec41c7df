package org.tariscope.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tariscope.admin.AdminPage;
import org.tariscope.http.Parameters;
import org.tariscope.http.TypedForm;
import org.tariscope.tariff.DayTypeAnswer;
import org.tariscope.tariff.DayTypes;

/** One day type: Add and Edit, its weekdays, and its dates from today on, one a line. */
@Named
@ViewScoped
public class DayTypePage extends PartPage<DayTypeAnswer> {
    private static final long serialVersionUID = 1L;
    private static final List<String> WEEK = List.of("1", "2", "3", "4", "5", "6", "7");

    @Inject
    transient DayTypes dayTypes;

    @Inject
    transient Clock clock;

    private List<String> weekdays = new ArrayList<>();
    private String dates = "";

    @Override
    protected DayTypeAnswer read(long wanted) {
        return dayTypes.get(wanted);
    }

    @Override
    protected void fill(DayTypeAnswer part) {
        getForm().put("name", part.name());
        weekdays = part.weekdays().stream().map(String::valueOf).collect(Collectors.toCollection(ArrayList::new));
        dates = part.dates().stream()
                .filter(each -> !each.isBefore(LocalDate.now(clock)))
                .map(LocalDate::toString)
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected TypedForm typed() {
        String days =
                dates.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(","));
        return super.typed().with("weekdays", String.join(",", weekdays)).with("dates", days);
    }

    @Override
    protected DayTypeAnswer save(Optional<DayTypeAnswer> known, Parameters in) {
        return known.map(seen -> dayTypes.save(visitor.who(), seen, in))
                .orElseGet(() -> dayTypes.save(visitor.who(), in));
    }

    /** Its dates that are over, which stay what they were. */
    public List<LocalDate> getPast() {
        return getSeen() == null
                ? List.of()
                : getSeen().dates().stream()
                        .filter(each -> each.isBefore(LocalDate.now(clock)))
                        .toList();
    }

    @Override
    protected String method() {
        return "daytypes.save";
    }

    @Override
    protected AdminPage table() {
        return AdminPage.DAY_TYPES;
    }

    /** The numbers of the weekdays, to choose from. */
    public List<String> getWeek() {
        return WEEK;
    }

    public List<String> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(List<String> wanted) {
        weekdays = new ArrayList<>(wanted);
    }

    public String getDates() {
        return dates;
    }

    public void setDates(String typed) {
        dates = typed == null ? "" : typed;
    }
}
