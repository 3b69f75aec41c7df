package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tariscope.audit.Who;
import org.tariscope.http.Page;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;

/** Keeps the day types. Each weekday and each date belongs to one of them at most; what a past date was, it stays. */
@ApplicationScoped
@Transactional
public class DayTypes {
    private static final String WHAT = "day type";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    PriceListChanges changes;

    /** All day types, ordered by id. */
    public List<DayTypeAnswer> list(Page page) {
        return page.of(entities.createQuery("select d from DayType d order by d.id", DayType.class)).stream()
                .map(DayType::answer)
                .toList();
    }

    /** Makes a day type, or changes the fields that were sent. */
    public DayTypeAnswer save(Who who, Parameters in) {
        SentPart sent = new SentPart(in).newNeeds("name").notBlank("name");
        List<Long> weekdays = in.items("weekdays", Long.class);
        List<LocalDate> dates = in.items("dates", LocalDate.class);
        refuseRepeated(sent, "weekdays", weekdays);
        refuseRepeated(sent, "dates", dates);
        sent.refuseWrong();
        changes.begin();
        Optional<DayType> known = sent.id().map(id -> changes.find(DayType.class, WHAT, id));
        Predicate<LocalDate> changing = date -> dates.contains(date) || !date.isBefore(LocalDate.now(clock));
        Optional<DayTypeAnswer> before = known.map(each -> each.answer(changing));
        Set<DayOfWeek> days =
                weekdays.stream().map(Math::toIntExact).map(DayOfWeek::of).collect(Collectors.toSet());
        others(sent.id().orElse(0L)).forEach(other -> refuseTaken(sent, in.optionalText("name"), days, dates, other));
        sent.refuseWrong();
        DayType type = known.orElseGet(() -> new DayType(in.text("name"), Set.of(), Set.of()));
        in.optionalText("name").ifPresent(type::rename);
        fall(type, in, days);
        entities.persist(type);
        changes.end(who, "daytypes.save", WHAT + " " + type.id(), before, type.answer(changing));
        return type.answer();
    }

    /** The day type with this id; 404 where there is none. */
    public DayTypeAnswer get(long id) {
        return changes.find(DayType.class, WHAT, id).answer();
    }

    /** As {@link #save(Who, Parameters)}; 409 where it is not as it was seen any more. */
    public DayTypeAnswer save(Who who, DayTypeAnswer seen, Parameters in) {
        changes.begin();
        PriceListChanges.refuseChanged(seen, get(seen.id()));
        return save(who, in);
    }

    private void fall(DayType type, Parameters in, Set<DayOfWeek> weekdays) {
        if (in.has("weekdays")) {
            type.fallOn(weekdays);
        }
        if (in.has("dates")) {
            type.fallOn(Set.copyOf(in.items("dates", LocalDate.class)), LocalDate.now(clock));
        }
    }

    private List<DayType> others(long id) {
        return entities.createQuery("select d from DayType d where d.id <> :id order by d.id", DayType.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static void refuseRepeated(SentPart sent, String name, Collection<?> values) {
        if (new HashSet<>(values).size() < values.size()) {
            sent.wrong(ProblemType.INVALID_VALUE, name, "holds a value more than once");
        }
    }

    private static void refuseTaken(
            SentPart sent, Optional<String> name, Set<DayOfWeek> weekdays, List<LocalDate> dates, DayType other) {
        String owner = " belongs to day type " + other.id();
        if (name.filter(other.answer().name()::equals).isPresent()) {
            sent.wrong(ProblemType.CONFLICT, "name", owner.strip());
        }
        other.weekdays().stream()
                .filter(weekdays::contains)
                .sorted()
                .forEach(day -> sent.wrong(ProblemType.CONFLICT, "weekdays", day.getValue() + owner));
        dates.stream()
                .filter(other.dates()::contains)
                .forEach(date -> sent.wrong(ProblemType.CONFLICT, "dates", date + owner));
    }
}
