package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** The tokens that may still be in use, by their jti; the tokens themselves are stored nowhere. */
@ApplicationScoped
public class LiveTokens {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    AuditLog audit;

    @Inject
    Event<UserChanged> changes;

    /** Notes a new token; where the user then has more than the limit, the oldest ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(long userId, String jti, String address, Instant issuedAt, Instant expiresAt) {
        lock(userId);
        entities.createNativeQuery(
                        """
                        insert into api_token (jti, api_user_id, address, issued_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                .setParameter(1, jti)
                .setParameter(2, userId)
                .setParameter(3, address)
                .setParameter(4, utc(issuedAt))
                .setParameter(5, utc(expiresAt))
                .executeUpdate();
        List<?> live = entities.createNativeQuery(
                        """
                        select jti from api_token
                        where api_user_id = ?1 and ended_at is null and expires_at > ?2
                        order by issued_at desc, jti
                        """)
                .setParameter(1, userId)
                .setParameter(2, utc(clock.instant()))
                .getResultList();
        live.stream().skip(settings.number(Setting.TOKEN_MAX)).forEach(old -> end(userId, old.toString()));
    }

    /**
     * Lets log-ins of one user, but no more than this, follow one another: each counts the tokens of those before it. And on
     * MariaDB a new token takes a shared lock of the user's row; two of them would keep each other from noting the log-in.
     */
    private void lock(long userId) {
        entities.createNativeQuery("select id from api_user where id = ?1 for update")
                .setParameter(1, userId)
                .getResultList();
    }

    /** Ends the caller's own token: it is refused from now on, and after a restart too. */
    @Transactional
    public void logOut(Who who, long userId, String jti) {
        end(userId, jti);
        audit.record(who, new AuditEntry("auth.logout", "apiuser " + userId, "ok"));
    }

    void end(long userId, String jti) {
        entities.createNativeQuery("update api_token set ended_at = ?1 where jti = ?2 and ended_at is null")
                .setParameter(1, utc(clock.instant()))
                .setParameter(2, jti)
                .executeUpdate();
        changes.fire(new UserChanged(userId));
    }

    /** Ends all tokens of a user. */
    void endAll(long userId) {
        entities.createNativeQuery("update api_token set ended_at = ?1 where api_user_id = ?2 and ended_at is null")
                .setParameter(1, utc(clock.instant()))
                .setParameter(2, userId)
                .executeUpdate();
        changes.fire(new UserChanged(userId));
    }

    void forget(long userId) {
        entities.createNativeQuery("delete from api_token where api_user_id = ?1")
                .setParameter(1, userId)
                .executeUpdate();
    }

    /** The jti of the user's tokens that were ended and have not expired yet. */
    Set<String> ended(long userId) {
        List<?> ended = entities.createNativeQuery(
                        "select jti from api_token where api_user_id = ?1 and ended_at is not null and expires_at > ?2")
                .setParameter(1, userId)
                .setParameter(2, utc(clock.instant()))
                .getResultList();
        return ended.stream().map(Object::toString).collect(Collectors.toSet());
    }

    /** How many tokens of each user are in use. */
    Map<Long, Long> counts() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select api_user_id, count(*) from api_token
                        where ended_at is null and expires_at > ?1 group by api_user_id order by api_user_id
                        """)
                .setParameter(1, utc(clock.instant()))
                .getResultList();
        Map<Long, Long> counts = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            counts.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
        }
        return counts;
    }

    /** Deletes what has expired. */
    @Transactional
    public void purge() {
        entities.createNativeQuery("delete from api_token where expires_at <= ?1")
                .setParameter(1, utc(clock.instant()))
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
