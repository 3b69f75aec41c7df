package org.tariscope.tariff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A currency with its dated rates; the rate in force on a call's date turns its cost into the main currency. */
@Entity
@Table(name = "currency")
class Currency {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "currency_seq")
    @SequenceGenerator(name = "currency_seq", sequenceName = "currency_seq", allocationSize = 50)
    private long id;

    /** ISO 4217, three letters. */
    @Column(nullable = false, length = 3, updatable = false)
    private String code;

    @Column(nullable = false, length = 100)
    private String name;

    /** Digits of an amount, as ISO 4217 says. */
    @Column(nullable = false)
    private int digits;

    @Column(nullable = false)
    private boolean main;

    /** What one unit costs in the main currency, from that day on. Empty for the main currency itself. */
    @ElementCollection
    @CollectionTable(name = "exchange_rate", joinColumns = @JoinColumn(name = "currency_id"))
    @MapKeyColumn(name = "from_date")
    @Column(name = "rate", nullable = false, precision = 19, scale = 10)
    private Map<LocalDate, BigDecimal> rates = new HashMap<>();

    /** For the persistence provider. */
    protected Currency() {}

    Currency(String code, String name, int digits) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
        this.digits = digits;
    }

    long id() {
        return id;
    }

    Map<LocalDate, BigDecimal> rates() {
        return Map.copyOf(rates);
    }

    void rate(LocalDate from, BigDecimal rate) {
        rates.put(from, rate);
    }

    void removeRate(LocalDate from) {
        rates.remove(from);
    }

    String code() {
        return code;
    }

    int digits() {
        return digits;
    }

    boolean isMain() {
        return main;
    }

    void makeMain() {
        main = true;
    }

    void rename(String other) {
        name = Objects.requireNonNull(other);
    }

    void digits(int other) {
        digits = other;
    }

    CurrencyAnswer answer() {
        return answer(date -> true);
    }

    /** With the rates of these days only. */
    CurrencyAnswer answer(Predicate<LocalDate> days) {
        List<RateAnswer> shown = new TreeMap<>(rates)
                .entrySet().stream()
                        .filter(each -> days.test(each.getKey()))
                        .map(each -> new RateAnswer(each.getKey(), each.getValue()))
                        .toList();
        return new CurrencyAnswer(id, code, name, digits, main, shown);
    }
}
