package org.tariscope.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;

/** The price of a tariff from some minute on. */
@Entity
@Table(name = "stage")
class Stage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stage_seq")
    @SequenceGenerator(name = "stage_seq", sequenceName = "stage_seq", allocationSize = 50)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "parameters_id", nullable = false, updatable = false)
    private TariffParameters parameters;

    @Column(name = "from_minute", nullable = false)
    private int fromMinute;

    @Column(nullable = false, precision = 19, scale = 10)
    private BigDecimal price;

    /** Seconds; null: the tariff's own step. */
    @Column(name = "round_to")
    private Integer roundTo;

    /** For the persistence provider. */
    protected Stage() {}

    Stage(TariffParameters parameters, int fromMinute, BigDecimal price) {
        if (fromMinute < 0) {
            throw new IllegalArgumentException("Not a minute of a call: " + fromMinute);
        }
        this.parameters = Objects.requireNonNull(parameters);
        this.fromMinute = fromMinute;
        this.price = Objects.requireNonNull(price);
    }

    StagePart part() {
        return new StagePart(fromMinute, price, roundTo);
    }

    Stage withStep(Integer seconds) {
        roundTo = seconds;
        return this;
    }

    int fromMinute() {
        return fromMinute;
    }
}
