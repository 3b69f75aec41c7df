package org.tariscope.administrator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tariscope.apiuser.Candidate;
import org.tariscope.apiuser.Passwords;

/** Administrators as a log-in sees them. */
@ApplicationScoped
public class AdministratorCandidates {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    /** The administrator of exactly this name; the version of the sessions stands where a user's tokens have theirs. */
    @Transactional
    public Optional<Candidate> named(String username) {
        return entities.createQuery("select a from Administrator a where a.username = :name", Administrator.class)
                .setParameter("name", username)
                .getResultStream()
                .filter(found -> found.username().equals(username))
                .findFirst()
                .map(found -> new Candidate(
                        found.id(),
                        found.username(),
                        found.passwordHash(),
                        found.isEnabled(),
                        found.sessionVersion(),
                        List.of()));
    }

    /** Notes a good log-in, past the entity: log-ins at the same time must not look like edits of the same administrator. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void loggedIn(Candidate administrator, String address, String password) {
        entities.createQuery(
                        """
                        update Administrator a set a.lastLoginAt = :at, a.lastLoginAddress = :address where a.id = :id
                        """)
                .setParameter("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter("address", address)
                .setParameter("id", administrator.id())
                .executeUpdate();
        if (passwords.isOutdated(administrator.passwordHash())) {
            entities.createQuery(
                            """
                            update Administrator a set a.passwordHash = :hash where a.id = :id and a.passwordHash = :old
                            """)
                    .setParameter("hash", passwords.hashed(password))
                    .setParameter("id", administrator.id())
                    .setParameter("old", administrator.passwordHash())
                    .executeUpdate();
        }
    }
}
