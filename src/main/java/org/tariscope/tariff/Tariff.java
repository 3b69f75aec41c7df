package org.tariscope.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;

/** What calls of one direction to some codes of one provider are charged by; its prices are in its {@link TariffParameters}. */
@Entity
@Table(name = "tariff")
class Tariff {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tariff_seq")
    @SequenceGenerator(name = "tariff_seq", sequenceName = "tariff_seq", allocationSize = 50)
    private long id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(name = "provider_id", nullable = false, updatable = false)
    private long providerId;

    @Convert(converter = Direction.Column.class)
    @Column(nullable = false, length = 3, updatable = false)
    private Direction direction;

    /** A deleted tariff is kept for the calls that it priced. */
    @Column(nullable = false)
    private boolean deleted;

    /** For the persistence provider. */
    protected Tariff() {}

    Tariff(String name, long providerId, Direction direction) {
        this.name = Objects.requireNonNull(name);
        this.providerId = providerId;
        this.direction = Objects.requireNonNull(direction);
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = Objects.requireNonNull(other);
    }

    long providerId() {
        return providerId;
    }

    Direction direction() {
        return direction;
    }

    boolean isDeleted() {
        return deleted;
    }

    void delete() {
        deleted = true;
    }
}
