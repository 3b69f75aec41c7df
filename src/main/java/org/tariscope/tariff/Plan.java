package org.tariscope.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;

/** A rate plan: given to a subscriber or to one of its numbers; every tariff is priced per plan. */
@Entity
@Table(name = "plan")
class Plan {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_seq")
    @SequenceGenerator(name = "plan_seq", sequenceName = "plan_seq", allocationSize = 50)
    private long id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(length = 1000)
    private String description;

    /** What other systems, such as RADIUS, know the plan by. */
    @Column(length = 100)
    private String attribute;

    /** Digits of a cost whose tariff does not name its own. */
    @Column(name = "digits_after_decimal", nullable = false)
    private int digitsAfterDecimal = 2;

    @Column(nullable = false)
    private boolean active = true;

    /** Whether it is the plan of subscribers for whom none is named; at most one is. */
    @Column(nullable = false)
    private boolean base;

    /** For the persistence provider. */
    protected Plan() {}

    Plan(String name) {
        this.name = Objects.requireNonNull(name);
    }

    long id() {
        return id;
    }

    boolean isActive() {
        return active;
    }

    boolean isBase() {
        return base;
    }

    void rename(String other) {
        name = Objects.requireNonNull(other);
    }

    void describe(Optional<String> text) {
        description = text.orElse(null);
    }

    void attribute(Optional<String> text) {
        attribute = text.orElse(null);
    }

    void roundTo(int digits) {
        digitsAfterDecimal = digits;
    }

    void use(boolean inUse) {
        active = inUse;
    }

    void markBase(boolean isBase) {
        base = isBase;
    }

    WholePlanAnswer answer() {
        return new WholePlanAnswer(id, name, description, attribute, digitsAfterDecimal, active, base);
    }
}
