package org.tariscope.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A DN of a PBX that belongs to a subscriber from a day on. Periods of one DN on one PBX never overlap. */
@Entity
@Table(name = "phone_number")
class PhoneNumber {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "phone_number_seq")
    @SequenceGenerator(name = "phone_number_seq", sequenceName = "phone_number_seq", allocationSize = 50)
    private long id;

    @Column(name = "subscriber_id", nullable = false, updatable = false)
    private long subscriberId;

    @Column(name = "pbx_id", nullable = false, updatable = false)
    private long pbxId;

    @Column(nullable = false, length = 20, updatable = false)
    private String dn;

    @Column(length = 200)
    private String description;

    @Column(name = "from_date", nullable = false)
    private LocalDate fromDate;

    /** The last day; null: no end. */
    @Column(name = "to_date")
    private LocalDate toDate;

    /** For the persistence provider. */
    protected PhoneNumber() {}

    PhoneNumber(NewNumber wanted) {
        subscriberId = wanted.subscriberId();
        pbxId = wanted.pbxId();
        dn = Objects.requireNonNull(wanted.dn());
        description = wanted.description().orElse(null);
        fromDate = Objects.requireNonNull(wanted.fromDate());
    }

    long id() {
        return id;
    }

    long subscriberId() {
        return subscriberId;
    }

    LocalDate fromDate() {
        return fromDate;
    }

    Optional<LocalDate> toDate() {
        return Optional.ofNullable(toDate);
    }

    /** Gives the number back; the day is the last one. */
    void endOn(LocalDate lastDay) {
        toDate = Objects.requireNonNull(lastDay);
    }
}
