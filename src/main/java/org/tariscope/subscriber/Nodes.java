package org.tariscope.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the communication nodes. */
@ApplicationScoped
@Transactional
public class Nodes {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    /** All of them, ordered by name. */
    public List<NodeAnswer> list() {
        return entities.createQuery("select n from Node n order by n.name, n.id", Node.class)
                .getResultStream()
                .map(Node::answer)
                .toList();
    }
}
