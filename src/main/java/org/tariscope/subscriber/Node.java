package org.tariscope.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Objects;

/** A communication node: a place with equipment and subscribers. Its calls are in its local time. */
@Entity
@Table(name = "node")
class Node {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "node_seq")
    @SequenceGenerator(name = "node_seq", sequenceName = "node_seq", allocationSize = 50)
    private long id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(name = "time_zone", nullable = false, length = 50)
    private String timeZone;

    /** For the persistence provider. */
    protected Node() {}

    Node(String name, ZoneId timeZone) {
        this.name = Objects.requireNonNull(name);
        this.timeZone = timeZone.getId();
    }

    long id() {
        return id;
    }

    NodeAnswer answer() {
        return new NodeAnswer(id, name, timeZone);
    }
}
