package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.UniqueViolation;

/** Keeps the API users. Every change is audited in its own transaction and counts from the next request on. */
@ApplicationScoped
public class ApiUsers {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Inject
    LiveTokens tokens;

    @Inject
    UserRules rules;

    @Inject
    AuditLog audit;

    @Inject
    Event<UserChanged> changes;

    /** All users, ordered by id. */
    @Transactional
    public List<ApiUserAnswer> list() {
        Map<Long, Long> live = tokens.counts();
        return entities.createQuery("select u from ApiUser u order by u.id", ApiUser.class)
                .getResultStream()
                .map(user -> ApiUserAnswer.of(user, live.getOrDefault(user.id(), 0L)))
                .toList();
    }

    /** Whether there is any user: without one the server has not been set up. */
    @Transactional
    public boolean any() {
        return entities.createQuery("select count(u) from ApiUser u", Long.class)
                        .getSingleResult()
                > 0;
    }

    /**
     * Makes a user.
     *
     * @param held the rights of whoever makes him: nobody grants what he does not hold
     */
    @Transactional
    public ApiUserAnswer create(Who who, Set<String> held, NewUser wanted) {
        UserRules.refuseNotHeld(held, wanted.rights());
        rules.refuseTakenName(wanted.name(), Optional.empty());
        ApiUser user = new ApiUser(
                wanted.name(), passwords.accept("password", wanted.name(), wanted.password()), clock.instant());
        user.describe(wanted.description());
        user.enable(wanted.enabled());
        user.allowFrom(wanted.networks());
        user.grant(wanted.rights());
        entities.persist(user);
        flush(wanted.name());
        audit.record(who, new AuditEntry("apiusers.create", object(user), "ok", "", state(user)));
        return answer(user);
    }

    /** Applies the given changes to a user; 404 where there is none, 409 where somebody else changed it meanwhile. */
    @Transactional
    public ApiUserAnswer update(Who who, long id, UserChanges wanted) {
        return change(who, "apiusers.update", id, user -> {
            wanted.name().ifPresent(name -> {
                rules.refuseTakenName(name, Optional.of(id));
                user.rename(name);
            });
            wanted.description().ifPresent(user::describe);
            wanted.networks().ifPresent(user::allowFrom);
            wanted.enabled().ifPresent(enabled -> {
                if (!enabled) {
                    rules.refuseLastKeyHolder(user);
                    tokens.endAll(id);
                }
                user.enable(enabled);
            });
        });
    }

    /**
     * Replaces a user's rights.
     *
     * @param held the rights of whoever grants: nobody grants what he does not hold
     */
    @Transactional
    public ApiUserAnswer grant(Who who, Set<String> held, long id, Collection<String> rights) {
        return change(who, "apiusers.rights", id, user -> {
            List<String> added = new ArrayList<>(rights);
            added.removeAll(user.rights());
            UserRules.refuseNotHeld(held, added);
            if (!rights.contains(UserRules.KEY_RIGHT)) {
                rules.refuseLastKeyHolder(user);
            }
            user.grant(rights);
        });
    }

    /** Sets a password and ends the user's tokens; without a wanted one, makes one and returns it. */
    @Transactional
    public Optional<String> resetPassword(Who who, Set<String> held, long id, Optional<String> wanted) {
        String password = wanted.orElseGet(GeneratedPassword::next);
        change(who, "apiusers.password", id, user -> {
            UserRules.refuseNotHeld(held, user.rights());
            user.changePassword(passwords.accept("password", UserName.of(user.username()), password));
            tokens.endAll(id);
        });
        return wanted.isPresent() ? Optional.empty() : Optional.of(password);
    }

    /** Ends all tokens of a user, who may log in again. */
    @Transactional
    public void endTokens(Who who, long id) {
        change(who, "apiusers.tokens", id, user -> {
            user.endTokens();
            tokens.endAll(id);
        });
    }

    @Transactional
    public void delete(Who who, Set<String> held, long id) {
        ApiUser user = find(id);
        UserRules.refuseNotHeld(held, user.rights());
        rules.refuseLastKeyHolder(user);
        tokens.forget(id);
        entities.createNativeQuery("delete from known_source where account = 'api-user' and account_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        entities.remove(user);
        entities.flush();
        changes.fire(new UserChanged(id));
        audit.record(who, new AuditEntry("apiusers.delete", object(user), "ok", state(user), ""));
    }

    @Transactional
    Optional<Standing> standing(long id) {
        return Optional.ofNullable(entities.find(ApiUser.class, id))
                .map(user -> new Standing(
                        user.isEnabled(), user.tokenVersion(), user.rights(), user.allowedFrom(), tokens.ended(id)));
    }

    private ApiUserAnswer change(Who who, String action, long id, Consumer<ApiUser> change) {
        ApiUser user = find(id);
        String before = state(user);
        change.accept(user);
        flush(UserName.of(user.username()));
        changes.fire(new UserChanged(id));
        audit.record(who, new AuditEntry(action, object(user), "ok", before, state(user)));
        return answer(user);
    }

    private ApiUser find(long id) {
        ApiUser user = entities.find(ApiUser.class, id);
        if (user == null) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no API user " + id);
        }
        return user;
    }

    private ApiUserAnswer answer(ApiUser user) {
        return ApiUserAnswer.of(user, tokens.counts().getOrDefault(user.id(), 0L));
    }

    /** Two creations at once get past the look-up; the database lets one of them through. */
    private void flush(UserName name) {
        try {
            entities.flush();
        } catch (jakarta.persistence.OptimisticLockException stale) {
            throw new Refusal(ProblemType.CONFLICT, "Somebody else has just changed this user");
        } catch (jakarta.persistence.PersistenceException failed) {
            if (UniqueViolation.in(failed)) {
                throw UserRules.taken(name);
            }
            throw failed;
        }
    }

    private static String object(ApiUser user) {
        return "apiuser " + user.id() + " " + user.username();
    }

    private static String state(ApiUser user) {
        return "username=" + user.username() + " enabled=" + user.isEnabled() + " description="
                + user.description().orElse("") + " networks=" + user.networks() + " rights=" + user.rights();
    }
}
