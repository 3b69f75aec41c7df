package org.tariscope.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.tariscope.tariff.Direction;

/** What the beginning of certain numbers on a route is replaced by. */
@Entity
@Table(name = "route_replacement")
@IdClass(ReplacementKey.class)
class Replacement {
    @Id
    @Column(name = "route_id")
    private long routeId;

    /** From 0, without gaps. */
    @Id
    private int position;

    @Column(nullable = false, length = 3)
    @Convert(converter = Direction.Column.class)
    private Direction direction;

    @Column(nullable = false, length = 20)
    private String prefix;

    @Column(name = "replace_to", nullable = false, length = 20)
    private String replaceTo;

    @Column(name = "number_length")
    private Integer numberLength;

    @Column(name = "provider_id")
    private Long providerId;

    /** For the persistence provider. */
    protected Replacement() {}

    Replacement(long routeId, int position, ReplacementAnswer state) {
        this.routeId = routeId;
        this.position = position;
        become(state);
    }

    /** All but its place. */
    final void become(ReplacementAnswer state) {
        direction = Direction.of(state.direction());
        prefix = Objects.requireNonNull(state.prefix());
        replaceTo = Objects.requireNonNull(state.replaceto());
        numberLength = state.numberlength();
        providerId = state.providerid();
    }

    long routeId() {
        return routeId;
    }

    ReplacementAnswer answer() {
        return new ReplacementAnswer(direction.word(), prefix, replaceTo, numberLength, providerId);
    }
}
