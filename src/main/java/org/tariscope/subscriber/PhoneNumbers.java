package org.tariscope.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Keeps the DNs. The PBX's row is held while one is added, so that two callers cannot give the same DN away. */
@ApplicationScoped
@Transactional
public class PhoneNumbers {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    AuditLog audit;

    /** Gives a DN; 404 where there is no such subscriber or PBX, 409 where the DN is or will be somebody's. */
    DnAnswer add(Who who, NewNumber wanted) {
        if (entities.find(Subscriber.class, wanted.subscriberId()) == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no subscriber " + wanted.subscriberId());
        }
        if (entities.find(Pbx.class, wanted.pbxId(), LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no PBX " + wanted.pbxId());
        }
        holder(wanted).ifPresent(holder -> {
            throw taken(wanted, holder);
        });
        PhoneNumber number = new PhoneNumber(wanted);
        entities.persist(number);
        entities.flush();
        audit.record(
                who,
                new AuditEntry(
                        "subscriber.dnadd",
                        "subscriber " + wanted.subscriberId(),
                        "ok",
                        "",
                        "number " + number.id() + " of PBX " + wanted.pbxId() + " from " + wanted.fromDate()));
        return new DnAnswer(number.id(), wanted.subscriberId(), wanted.pbxId(), wanted.dn());
    }

    /** Who has the DN on that day or later: the new one would have no end. */
    private Optional<PhoneNumber> holder(NewNumber wanted) {
        return entities.createQuery(
                        """
                        select n from PhoneNumber n
                        where n.pbxId = :pbx and n.dn = :dn and (n.toDate is null or n.toDate >= :from)
                        order by n.fromDate, n.id
                        """,
                        PhoneNumber.class)
                .setParameter("pbx", wanted.pbxId())
                .setParameter("dn", wanted.dn())
                .setParameter("from", wanted.fromDate())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static Refusal taken(NewNumber wanted, PhoneNumber holder) {
        String until = holder.toDate().map(last -> " until " + last).orElse("");
        return new Refusal(
                ProblemType.CONFLICT,
                "DN " + wanted.dn() + " of PBX " + wanted.pbxId() + " belongs to subscriber " + holder.subscriberId()
                        + " from " + holder.fromDate() + until);
    }
}
