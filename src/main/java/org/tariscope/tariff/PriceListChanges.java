package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * Every change of the price list goes through here. One runs at a time, so that what a change looked up stays true until it
 * is done; each moves the list's version and has its row in the audit, all in one transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PriceListChanges {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    Event<PriceListChanged> changed;

    @Inject
    Event<PriceListWritten> written;

    /** Waits for the change under way. Call it before anything is read: MariaDB shows what was there at the first reading. */
    public void begin() {
        entities.find(PriceList.class, PriceList.ID, LockModeType.PESSIMISTIC_WRITE)
                .move();
    }

    /** The same on the connection of a caller who has no use for entities. */
    public void begin(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update price_list set version = version + 1 where id = ?")) {
            update.setLong(1, PriceList.ID);
            update.executeUpdate();
        }
    }

    /** Tells of what was written on this connection; nothing else is written on it after. */
    public void end(Connection connection, Who who, AuditEntry entry) {
        written.fire(new PriceListWritten(connection));
        changed.fire(new PriceListChanged());
        audit.record(who, entry);
    }

    /** Writes what was changed, and tells of it; answers the state after. */
    public <T extends Record> T end(Who who, String method, String object, Optional<T> before, T after) {
        entities.flush();
        changed.fire(new PriceListChanged());
        audit.record(
                who,
                new AuditEntry(
                        method, object, "ok", before.map(PriceListChanges::text).orElse(""), text(after)));
        return after;
    }

    /** The part of the price list with this id; 404 where there is none. */
    <T> T find(Class<T> type, String what, long id) {
        return Optional.ofNullable(entities.find(type, id))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no " + what + " " + id));
    }

    /** 409 where somebody has changed what another one saw before he saves his own change. */
    static <T extends Record> void refuseChanged(T seen, T now) {
        if (!seen.equals(now)) {
            throw new Refusal(ProblemType.CONFLICT, "Somebody else has changed this meanwhile");
        }
    }

    /** {@code id=84, name=Dnipro Telecom, …}. */
    private static String text(Record state) {
        String text = state.toString();
        return text.substring(text.indexOf('[') + 1, text.length() - 1);
    }
}
