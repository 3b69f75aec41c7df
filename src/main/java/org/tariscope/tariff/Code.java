package org.tariscope.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/** A prefix of numbers that leads to a tariff of its provider and direction; of several the longest wins. */
@Entity
@Table(name = "code")
class Code {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "code_seq")
    @SequenceGenerator(name = "code_seq", sequenceName = "code_seq", allocationSize = 50)
    private long id;

    @Column(name = "provider_id", nullable = false, updatable = false)
    private long providerId;

    @Convert(converter = Direction.Column.class)
    @Column(nullable = false, length = 3, updatable = false)
    private Direction direction;

    @Column(nullable = false, length = 20, updatable = false)
    private String prefix;

    @Column(nullable = false, length = 100)
    private String name;

    /** Null: calls to it cannot be priced yet. */
    @Column(name = "tariff_id")
    private Long tariffId;

    @Column(name = "category_id")
    private Long categoryId;

    @Column(name = "from_date", nullable = false)
    private LocalDate fromDate;

    /** The last day; null: no end. */
    @Column(name = "to_date")
    private LocalDate toDate;

    /** For the persistence provider. */
    protected Code() {}

    Code(long providerId, Direction direction, String prefix, String name, LocalDate fromDate) {
        this.providerId = providerId;
        this.direction = Objects.requireNonNull(direction);
        this.prefix = Objects.requireNonNull(prefix);
        this.name = Objects.requireNonNull(name);
        this.fromDate = Objects.requireNonNull(fromDate);
    }

    long id() {
        return id;
    }

    boolean isOf(long tariff) {
        return tariffId != null && tariffId == tariff;
    }

    /** Whether it leads to no tariff yet. */
    boolean waits() {
        return tariffId == null;
    }

    boolean isInForce(LocalDate day) {
        return !fromDate.isAfter(day) && part().reaches(day);
    }

    void change(String otherName, LocalDate lastDay) {
        name = Objects.requireNonNull(otherName);
        toDate = lastDay;
    }

    /** For a sentence that begins with the prefix. */
    String whereTo() {
        String until = toDate == null ? "" : " to " + toDate;
        return (waits() ? " waits for a tariff" : " leads to tariff " + tariffId) + " from " + fromDate + until;
    }

    CodePart part() {
        return new CodePart(prefix, name, fromDate, toDate);
    }

    void leadsTo(long tariff) {
        tariffId = tariff;
    }
}
