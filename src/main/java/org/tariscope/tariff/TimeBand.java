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

/** The price of a tariff on days of one type between two hours. */
@Entity
@Table(name = "time_band")
class TimeBand {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "time_band_seq")
    @SequenceGenerator(name = "time_band_seq", sequenceName = "time_band_seq", allocationSize = 50)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "parameters_id", nullable = false, updatable = false)
    private TariffParameters parameters;

    @Column(name = "day_type_id", nullable = false)
    private long dayTypeId;

    @Column(name = "hour_from", nullable = false)
    private int hourFrom;

    /** Exclusive; 24 is midnight. */
    @Column(name = "hour_to", nullable = false)
    private int hourTo;

    @Column(nullable = false, precision = 19, scale = 10)
    private BigDecimal price;

    @Column(name = "connection_cost", nullable = false, precision = 19, scale = 10)
    private BigDecimal connectionCost;

    /** For the persistence provider. */
    protected TimeBand() {}

    TimeBand(
            TariffParameters parameters,
            long dayTypeId,
            int hourFrom,
            int hourTo,
            BigDecimal price,
            BigDecimal connectionCost) {
        if (hourFrom < 0 || hourFrom >= hourTo || hourTo > 24) {
            throw new IllegalArgumentException("Not hours of a day: " + hourFrom + " to " + hourTo);
        }
        this.parameters = Objects.requireNonNull(parameters);
        this.dayTypeId = dayTypeId;
        this.hourFrom = hourFrom;
        this.hourTo = hourTo;
        this.price = Objects.requireNonNull(price);
        this.connectionCost = Objects.requireNonNull(connectionCost);
    }

    TimePart part() {
        return new TimePart(dayTypeId, hourFrom, hourTo, price, connectionCost);
    }

    int hourFrom() {
        return hourFrom;
    }
}
