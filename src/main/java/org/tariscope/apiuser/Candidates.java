package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** API users as a log-in sees them. */
@ApplicationScoped
public class Candidates {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    /** The user of exactly this name. */
    @Transactional
    public Optional<Candidate> named(String username) {
        return entities.createQuery("select u from ApiUser u where u.username = :name", ApiUser.class)
                .setParameter("name", username)
                .getResultStream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .map(user -> new Candidate(
                        user.id(),
                        user.username(),
                        user.passwordHash(),
                        user.isEnabled(),
                        user.tokenVersion(),
                        user.allowedFrom()));
    }

    /**
     * Notes a good log-in. Written past the entity: log-ins at the same time must not look like edits of the same user.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void loggedIn(Candidate user, String address) {
        entities.createNativeQuery("update api_user set last_login_at = ?1, last_login_address = ?2 where id = ?3")
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter(2, address)
                .setParameter(3, user.id())
                .executeUpdate();
    }

    /** Puts the password that was just proved right under today's hash, where the stored one is weaker. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void strengthen(Candidate user, String password) {
        if (!passwords.isOutdated(user.passwordHash())) {
            return;
        }
        entities.createNativeQuery("update api_user set password_hash = ?1 where id = ?2 and password_hash = ?3")
                .setParameter(1, passwords.hashed(password))
                .setParameter(2, user.id())
                .setParameter(3, user.passwordHash())
                .executeUpdate();
    }
}
