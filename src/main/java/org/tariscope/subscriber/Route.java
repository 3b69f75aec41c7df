package org.tariscope.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A way on which calls leave and enter a PBX: a route, a trunk, a gateway, by the name that stands in call records. */
@Entity
@Table(name = "route")
class Route {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "route_seq")
    @SequenceGenerator(name = "route_seq", sequenceName = "route_seq", allocationSize = 50)
    private long id;

    @Column(name = "pbx_id", nullable = false, updatable = false)
    private long pbxId;

    @Column(nullable = false, length = 100)
    private String name;

    /** Null: not known yet. */
    @Column(name = "provider_id")
    private Long providerId;

    /** Empty where none is dialled. */
    @Column(name = "access_code", nullable = false, length = 20)
    private String accessCode = "";

    @Column(length = 1000)
    private String description;

    /** For the persistence provider. */
    protected Route() {}

    Route(long pbxId, String name) {
        this.pbxId = pbxId;
        this.name = Objects.requireNonNull(name);
    }

    long id() {
        return id;
    }

    long pbxId() {
        return pbxId;
    }

    void rename(String other) {
        name = Objects.requireNonNull(other);
    }

    void leadTo(Optional<Long> provider) {
        providerId = provider.orElse(null);
    }

    void dial(String code) {
        accessCode = Objects.requireNonNull(code);
    }

    void describe(Optional<String> text) {
        description = text.orElse(null);
    }

    RouteAnswer answer(List<ReplacementAnswer> replacements) {
        return new RouteAnswer(id, pbxId, name, providerId, accessCode, description, replacements);
    }
}
