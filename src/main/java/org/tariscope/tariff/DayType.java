package org.tariscope.tariff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** A kind of day for which tariffs may have prices of their own; a date beats a weekday. */
@Entity
@Table(name = "day_type")
class DayType {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "day_type_seq")
    @SequenceGenerator(name = "day_type_seq", sequenceName = "day_type_seq", allocationSize = 50)
    private long id;

    @Column(nullable = false, length = 100)
    private String name;

    @ElementCollection
    @CollectionTable(name = "day_type_weekday", joinColumns = @JoinColumn(name = "day_type_id"))
    @Column(name = "weekday", nullable = false)
    @Convert(converter = WeekdayColumn.class)
    private Set<DayOfWeek> weekdays = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "day_type_date", joinColumns = @JoinColumn(name = "day_type_id"))
    @Column(name = "on_date", nullable = false)
    private Set<LocalDate> dates = new HashSet<>();

    /** For the persistence provider. */
    protected DayType() {}

    DayType(String name, Set<DayOfWeek> weekdays, Set<LocalDate> dates) {
        this.name = Objects.requireNonNull(name);
        this.weekdays.addAll(weekdays);
        this.dates.addAll(dates);
    }

    long id() {
        return id;
    }

    Set<DayOfWeek> weekdays() {
        return Set.copyOf(weekdays);
    }

    Set<LocalDate> dates() {
        return Set.copyOf(dates);
    }

    void rename(String other) {
        name = Objects.requireNonNull(other);
    }

    void fallOn(Set<DayOfWeek> others) {
        weekdays.retainAll(others);
        weekdays.addAll(others);
    }

    /** The dates from that day on; what was before it stays what it was. */
    void fallOn(Set<LocalDate> others, LocalDate today) {
        dates.removeIf(date -> !date.isBefore(today) && !others.contains(date));
        dates.addAll(others);
    }

    DayTypeAnswer answer() {
        return answer(date -> true);
    }

    /** With these of its dates only. */
    DayTypeAnswer answer(Predicate<LocalDate> shown) {
        return new DayTypeAnswer(
                id,
                name,
                weekdays.stream().map(DayOfWeek::getValue).sorted().toList(),
                dates.stream().filter(shown).sorted().toList());
    }
}
