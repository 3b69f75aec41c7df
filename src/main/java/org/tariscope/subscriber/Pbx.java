package org.tariscope.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;

/** A piece of a node's equipment that has numbers: a PBX, an exchange, a gateway. */
@Entity
@Table(name = "pbx")
class Pbx {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pbx_seq")
    @SequenceGenerator(name = "pbx_seq", sequenceName = "pbx_seq", allocationSize = 50)
    private long id;

    @Column(name = "node_id", nullable = false, updatable = false)
    private long nodeId;

    @Column(nullable = false, length = 100)
    private String name;

    /** Make and model. */
    @Column(length = 100)
    private String type;

    /** For the persistence provider. */
    protected Pbx() {}

    Pbx(long nodeId, String name) {
        this.nodeId = nodeId;
        this.name = Objects.requireNonNull(name);
    }

    long id() {
        return id;
    }
}
