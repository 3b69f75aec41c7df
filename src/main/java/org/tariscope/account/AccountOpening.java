package org.tariscope.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.tariscope.subscriber.SubscriberCreated;

/** Opens the account of each new subscriber, in the transaction that makes him. */
@ApplicationScoped
class AccountOpening {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Transactional(Transactional.TxType.MANDATORY)
    void open(@Observes SubscriberCreated created) {
        entities.createNativeQuery("insert into account (subscriber_id) values (?1)")
                .setParameter(1, created.id())
                .executeUpdate();
    }
}
