package org.tariscope.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Accounts that a transaction holds until its end, so that nobody else posts to them. */
public final class HeldAccounts {
    private static final int NAMED_AT_ONCE = 500;

    private final Connection connection;
    private final Map<Long, Optional<LocalDate>> closedOn = new HashMap<>();

    HeldAccounts(Connection connection) {
        this.connection = connection;
    }

    /** Holds these subscribers' accounts too, in the order of their ids, as everybody does who holds several. */
    public void add(Collection<Long> subscribers) throws SQLException {
        SortedSet<Long> wanted = new TreeSet<>(subscribers);
        wanted.removeAll(closedOn.keySet());
        List<Long> named = List.copyOf(wanted);
        for (int i = 0; i < named.size(); i += NAMED_AT_ONCE) {
            addSome(named.subList(i, Math.min(named.size(), i + NAMED_AT_ONCE)));
        }
    }

    private void addSome(List<Long> subscribers) throws SQLException {
        String sql = "select subscriber_id, closed_on from account where subscriber_id in (?"
                + ", ?".repeat(subscribers.size() - 1) + ") order by subscriber_id for update";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < subscribers.size(); i++) {
                select.setLong(i + 1, subscribers.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    closedOn.put(rows.getLong(1), Optional.ofNullable(rows.getObject(2, LocalDate.class)));
                }
            }
        }
    }

    /** From which day on the account is closed; empty also where the subscriber has none. */
    public Optional<LocalDate> closedOn(long subscriber) {
        return closedOn.getOrDefault(subscriber, Optional.empty());
    }

    /** Whether the subscriber has an account, and it is held. */
    boolean has(long subscriber) {
        return closedOn.containsKey(subscriber);
    }

    Connection connection() {
        return connection;
    }
}
