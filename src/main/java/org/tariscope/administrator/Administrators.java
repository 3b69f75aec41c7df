package org.tariscope.administrator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tariscope.apiuser.GeneratedPassword;
import org.tariscope.apiuser.Passwords;
import org.tariscope.apiuser.UserName;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.UniqueViolation;

/** Keeps the administrators. Every change is audited in its own transaction and counts from the next request on. */
@ApplicationScoped
public class Administrators {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Inject
    AuditLog audit;

    /** All of them, ordered by name. */
    @Transactional
    public List<AdministratorView> list() {
        return entities.createQuery("select a from Administrator a order by a.foldedName", Administrator.class)
                .getResultStream()
                .map(AdministratorView::of)
                .toList();
    }

    /** Whether there is any: without one nobody can log in to the pages. */
    @Transactional
    public boolean any() {
        return entities.createQuery("select count(a) from Administrator a", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** What decides whether a session goes on; empty where there is no such administrator. */
    @Transactional
    public Optional<AdministratorStanding> standing(long id) {
        return Optional.ofNullable(entities.find(Administrator.class, id))
                .map(found -> new AdministratorStanding(
                        found.username(), found.role(), found.isEnabled(), found.sessionVersion(), found.nodes()));
    }

    /**
     * Makes an administrator; 400 for a bad name or password, 409 for a taken name.
     *
     * @param nodes the communication nodes whose subscribers and calls he may see; empty: all
     */
    @Transactional
    public AdministratorView create(Who who, UserName name, String password, Role role, Optional<Set<Long>> nodes) {
        Administrator made =
                new Administrator(name, passwords.accept("password", name, password), role, clock.instant());
        made.limit(nodes);
        entities.persist(made);
        flush(name);
        audit.record(who, new AuditEntry("administrators.create", object(made), "ok", "", state(made)));
        return AdministratorView.of(made);
    }

    /** Makes the first one, who may do everything; 409 where there is one already. */
    @Transactional
    public AdministratorView createFirst(Who who, UserName name, String password) {
        if (any()) {
            throw new Refusal(ProblemType.CONFLICT, "There is an administrator already");
        }
        return create(who, name, password, Role.ADMINISTRATOR, Optional.empty());
    }

    /**
     * Gives another role, lets in or not, or limits to nodes.
     *
     * @param seen what the editor saw; 409 where somebody has changed it since, or nobody could repair anything afterwards
     * @param nodes the communication nodes whose subscribers and calls he may see; empty: all
     */
    @Transactional
    public AdministratorView update(
            Who who, AdministratorView seen, Role role, boolean enabled, Optional<Set<Long>> nodes) {
        return change(who, "administrators.update", seen.id(), administrator -> {
            if (!AdministratorView.of(administrator).saysTheSameAs(seen)) {
                throw new Refusal(ProblemType.CONFLICT, "Somebody else has changed this administrator meanwhile");
            }
            if (role != Role.ADMINISTRATOR || !enabled || nodes.isPresent()) {
                refuseLast(administrator);
            }
            administrator.become(role);
            administrator.enable(enabled);
            administrator.limit(nodes);
        });
    }

    /** Sets an administrator's own new password, and ends every session of his. */
    @Transactional
    public void changePassword(Who who, long id, String password) {
        change(who, "administrators.password", id, administrator -> setPassword(administrator, password));
    }

    /** Makes a new password, which is answered this once, and ends every session of the administrator. */
    @Transactional
    public String resetPassword(Who who, long id) {
        String made = GeneratedPassword.next();
        change(who, "administrators.password", id, administrator -> setPassword(administrator, made));
        return made;
    }

    private void setPassword(Administrator administrator, String password) {
        UserName name = UserName.of(administrator.username());
        administrator.changePassword(passwords.accept("password", name, password));
    }

    private AdministratorView change(Who who, String action, long id, Consumer<Administrator> change) {
        Administrator administrator = entities.find(Administrator.class, id);
        if (administrator == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no administrator " + id);
        }
        String before = state(administrator);
        change.accept(administrator);
        flush(UserName.of(administrator.username()));
        audit.record(who, new AuditEntry(action, object(administrator), "ok", before, state(administrator)));
        return AdministratorView.of(administrator);
    }

    private void refuseLast(Administrator administrator) {
        if (!administrator.mayDoEverything()) {
            return;
        }
        long others = entities.createQuery(
                        """
                        select count(a) from Administrator a
                        where a.enabled = true and a.role = :role and a.nodeLimit is null and a.id <> :id
                        """,
                        Long.class)
                .setParameter("role", Role.ADMINISTRATOR.stored())
                .setParameter("id", administrator.id())
                .getSingleResult();
        if (others == 0) {
            throw new Refusal(ProblemType.CONFLICT, "This is the last enabled administrator");
        }
    }

    private void flush(UserName name) {
        try {
            entities.flush();
        } catch (jakarta.persistence.OptimisticLockException stale) {
            throw new Refusal(ProblemType.CONFLICT, "Somebody else has just changed this administrator");
        } catch (jakarta.persistence.PersistenceException failed) {
            if (UniqueViolation.in(failed)) {
                throw new Refusal(
                        ProblemType.CONFLICT,
                        "The user name " + name.text() + " is taken, or too much like a taken one");
            }
            throw failed;
        }
    }

    private static String object(Administrator administrator) {
        return "administrator " + administrator.id() + " " + administrator.username();
    }

    private static String state(Administrator administrator) {
        return "username=" + administrator.username() + " role="
                + administrator.role().stored() + " enabled=" + administrator.isEnabled()
                + administrator.nodes().map(ids -> " nodes=" + ids).orElse("");
    }
}
