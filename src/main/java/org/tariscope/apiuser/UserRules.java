package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** What no change of API users may break. */
@ApplicationScoped
class UserRules {
    /** Whoever holds it can repair everybody's rights; somebody enabled must always hold it. */
    static final String KEY_RIGHT = "apiusers.rights";

    @PersistenceContext
    EntityManager entities;

    /** 409 where another user than {@code except} has this name, or one that looks like it. */
    void refuseTakenName(UserName name, Optional<Long> except) {
        boolean taken = entities.createQuery("select u.id from ApiUser u where u.foldedName = :folded", Long.class)
                .setParameter("folded", name.foldedKey())
                .getResultStream()
                .anyMatch(id -> !except.equals(Optional.of(id)));
        if (taken) {
            throw taken(name);
        }
    }

    static Refusal taken(UserName name) {
        return new Refusal(
                ProblemType.CONFLICT, "The user name " + name.text() + " is taken, or too much like a taken one");
    }

    /** 403 where one of the rights is not among those that the caller holds himself. */
    static void refuseNotHeld(Set<String> held, Collection<String> rights) {
        rights.stream().filter(right -> !held.contains(right)).findFirst().ifPresent(right -> {
            throw new Refusal(ProblemType.METHOD_NOT_GRANTED, "You do not hold the right to " + right + " yourself");
        });
    }

    /** 409 where nobody else could repair rights without this user. */
    void refuseLastKeyHolder(ApiUser user) {
        if (!user.isEnabled() || !user.rights().contains(KEY_RIGHT)) {
            return;
        }
        long others = entities.createQuery(
                        "select count(u) from ApiUser u where u.enabled = true and u.id <> :id and :right member of u.rights",
                        Long.class)
                .setParameter("id", user.id())
                .setParameter("right", KEY_RIGHT)
                .getSingleResult();
        if (others == 0) {
            throw new Refusal(ProblemType.CONFLICT, "This is the last enabled user with the right to " + KEY_RIGHT);
        }
    }
}
