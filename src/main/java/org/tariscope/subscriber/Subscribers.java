package org.tariscope.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.UniqueViolation;

/** Keeps the subscribers. Every change is audited in its own transaction; of what was changed the audit names the fields only. */
@ApplicationScoped
@Transactional
public class Subscribers {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    SubscriberPlans plans;

    @Inject
    AuditLog audit;

    @Inject
    Event<SubscriberCreated> creations;

    /** The subscriber with this id; 404 where there is none. */
    public SubscriberAnswer get(long id) {
        return find(id).answer();
    }

    /** The subscriber with this e-mail address, in any case; 404 where there is none, 409 where there are several. */
    public SubscriberAnswer get(String email) {
        List<Subscriber> found = entities.createQuery(
                        "select s from Subscriber s where s.foldedEmail = :email order by s.id", Subscriber.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultList();
        if (found.size() > 1) {
            String ids = found.stream().map(each -> Long.toString(each.id())).collect(Collectors.joining(", "));
            throw new Refusal(ProblemType.CONFLICT, "Several subscribers have this e-mail address: " + ids);
        }
        return found.stream()
                .findFirst()
                .map(Subscriber::answer)
                .orElseThrow(() -> noSuch("subscriber with this e-mail address"));
    }

    /** The ids of a department's members, or of those of all departments below it too, in their order. */
    public List<Long> idsOfDepartment(long departmentId, boolean recursive, Page page) {
        Department department = department(departmentId);
        if (!recursive) {
            return page.of(entities.createQuery(
                            "select s.id from Subscriber s where s.departmentId = :department order by s.id",
                            Long.class)
                    .setParameter("department", departmentId));
        }
        return page.of(entities.createQuery(
                        """
                        select s.id from Subscriber s, Department d
                        where s.departmentId = d.id and d.path like :path
                        order by s.id
                        """,
                        Long.class)
                .setParameter("path", department.path() + "%"));
    }

    /** The ids of a node's subscribers, in their order; 404 where there is no such node. */
    public List<Long> idsOfNode(long nodeId, Page page) {
        if (entities.find(Node.class, nodeId) == null) {
            throw noSuch("node " + nodeId);
        }
        return page.of(entities.createQuery(
                        """
                        select s.id from Subscriber s, Department d
                        where s.departmentId = d.id and d.nodeId = :node
                        order by s.id
                        """,
                        Long.class)
                .setParameter("node", nodeId));
    }

    /** Those of these subscribers that are still there, in the order of their ids. */
    public List<SubscriberAnswer> answers(List<Long> ids) {
        return entities.createQuery("select s from Subscriber s where s.id in :ids order by s.id", Subscriber.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Subscriber::answer)
                .toList();
    }

    /**
     * Makes a subscriber with a plan and an account.
     *
     * @param connectionDate empty: today
     * @param planId empty: the base plan
     */
    CreatedAnswer create(
            Who who,
            SentFields sent,
            long departmentId,
            String fullName,
            Optional<LocalDate> connectionDate,
            Optional<Long> planId) {
        department(departmentId);
        long plan = plans.chosen(planId);
        Subscriber subscriber = new Subscriber(departmentId, fullName, connectionDate.orElse(LocalDate.now(clock)));
        entities.persist(subscriber);
        subscriber.numberAccount(Long.toString(subscriber.id()));
        subscriber.apply(sent);
        flush(subscriber);
        plans.assign(subscriber.id(), plan, subscriber.connectionDate());
        creations.fire(new SubscriberCreated(subscriber.id()));
        audit.record(who, new AuditEntry("subscriber.create", object(subscriber), "ok"));
        return new CreatedAnswer(subscriber.id(), subscriber.accountNumber(), subscriber.fullName());
    }

    /**
     * Changes what was sent.
     *
     * @param fields their names, for the audit
     * @param planId the plan from today on; empty: as before
     */
    SubscriberAnswer update(Who who, long id, SentFields sent, List<String> fields, Optional<Long> planId) {
        Subscriber subscriber = find(id);
        subscriber.apply(sent);
        department(subscriber.departmentId());
        flush(subscriber);
        planId.ifPresent(plan -> plans.assign(id, plans.chosen(planId), LocalDate.now(clock)));
        audit.record(
                who,
                new AuditEntry(
                        "subscriber.update", object(subscriber), "ok", "", "changed " + String.join(", ", fields)));
        return subscriber.answer();
    }

    /** Moves with every change; 404 where there is no such subscriber. */
    long version(long id) {
        return find(id).version();
    }

    private Subscriber find(long id) {
        return Optional.ofNullable(entities.find(Subscriber.class, id)).orElseThrow(() -> noSuch("subscriber " + id));
    }

    private Department department(long id) {
        return Optional.ofNullable(entities.find(Department.class, id)).orElseThrow(() -> noSuch("department " + id));
    }

    private void flush(Subscriber subscriber) {
        try {
            entities.flush();
        } catch (jakarta.persistence.PersistenceException failed) {
            if (UniqueViolation.in(failed)) {
                throw new Refusal(
                        ProblemType.CONFLICT,
                        "The account number " + subscriber.accountNumber() + " belongs to another subscriber");
            }
            throw failed;
        }
    }

    private static String object(Subscriber subscriber) {
        return "subscriber " + subscriber.id();
    }

    private static Refusal noSuch(String what) {
        return new Refusal(ProblemType.NOT_FOUND, "There is no " + what);
    }
}
