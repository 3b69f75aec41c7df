package org.tariscope.account;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Many postings at once, within the caller's transaction, with the same outcome as one after the other. */
final class LedgerBatch {
    private static final int NAMED_AT_ONCE = 500;

    private final HeldAccounts held;
    private final Connection connection;
    private final List<Posting> postings;
    private final Map<Long, NavigableMap<LocalDate, AccountDay>> days = new TreeMap<>();
    private final Map<Long, LocalDate> firstDays = new TreeMap<>();

    LedgerBatch(HeldAccounts held, List<Posting> postings) {
        this.held = held;
        this.connection = held.connection();
        this.postings = List.copyOf(postings);
        for (Posting posting : postings) {
            firstDays.merge(
                    posting.subscriberId(), posting.recDate(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** Posts all; answers the rows' ids in the postings' order. IllegalArgumentException where one is not held. */
    List<Long> post(LocalDateTime bookedAt) throws SQLException {
        List<Long> subscribers = new ArrayList<>(firstDays.keySet());
        if (!subscribers.stream().allMatch(held::has)) {
            throw new IllegalArgumentException("One of the subscribers has no account, or it is not held");
        }
        for (int i = 0; i < subscribers.size(); i += NAMED_AT_ONCE) {
            List<Long> some = subscribers.subList(i, Math.min(subscribers.size(), i + NAMED_AT_ONCE));
            readDays(some);
        }
        List<Long> ids = ids(postings.size());
        try (PreparedStatement insert = connection.prepareStatement(LedgerRow.INSERT)) {
            for (int i = 0; i < postings.size(); i++) {
                LedgerRow.set(insert, ids.get(i), postings.get(i), bookedAt);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        postings.forEach(this::addToDay);
        writeDays();
        return ids;
    }

    /** The days from the first posting on, and of each account the last one before, whose debt goes on. */
    private void readDays(List<Long> subscribers) throws SQLException {
        String columns = "select d.subscriber_id, d.rec_date, d.charge, d.payment, d.end_debt from account_day d";
        readDays(columns + " where d.rec_date >= ? and d.subscriber_id in (" + marks(subscribers) + ")", subscribers);
        String last = "select e.rec_date from account_day e where e.subscriber_id = a.subscriber_id and e.rec_date < ?"
                + " order by e.rec_date desc limit 1";
        readDays(
                columns + " join account a on a.subscriber_id = d.subscriber_id and d.rec_date = (" + last + ")"
                        + " where a.subscriber_id in (" + marks(subscribers) + ")",
                subscribers);
    }

    private void readDays(String sql, List<Long> subscribers) throws SQLException {
        LocalDate first = subscribers.stream()
                .map(firstDays::get)
                .min(LocalDate::compareTo)
                .orElseThrow();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, first);
            for (int i = 0; i < subscribers.size(); i++) {
                select.setLong(i + 2, subscribers.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    days(rows.getLong(1)).put(rows.getObject(2, LocalDate.class), AccountDay.of(rows));
                }
            }
        }
    }

    private NavigableMap<LocalDate, AccountDay> days(long subscriber) {
        return days.computeIfAbsent(subscriber, first -> new TreeMap<>());
    }

    /** As many ids as that: the sequence steps by 1. */
    private List<Long> ids(int count) throws SQLException {
        String sql =
                """
                with recursive n (i) as (select 1 union all select i + 1 from n where i < ?)
                select next value for ledger_seq from n
                """;
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            while (ids.size() < count) {
                select.setInt(1, Math.min(count - ids.size(), NAMED_AT_ONCE));
                try (ResultSet drawn = select.executeQuery()) {
                    while (drawn.next()) {
                        ids.add(drawn.getLong(1));
                    }
                }
            }
        }
        return ids;
    }

    private void addToDay(Posting posting) {
        NavigableMap<LocalDate, AccountDay> known = days(posting.subscriberId());
        AccountDay day = known.computeIfAbsent(posting.recDate(), date -> {
            Map.Entry<LocalDate, AccountDay> before = known.lowerEntry(date);
            return AccountDay.fresh(
                    before == null ? BigDecimal.ZERO : before.getValue().endDebt());
        });
        day.add(posting);
        known.tailMap(posting.recDate(), false).values().forEach(later -> later.move(posting.debt()));
    }

    private void writeDays() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AccountDay.INSERT);
                PreparedStatement update = connection.prepareStatement(AccountDay.UPDATE)) {
            Map<PreparedStatement, Integer> waiting = new HashMap<>();
            for (Map.Entry<Long, NavigableMap<LocalDate, AccountDay>> each : days.entrySet()) {
                for (Map.Entry<LocalDate, AccountDay> day : each.getValue().entrySet()) {
                    if (day.getValue().isChanged()) {
                        PreparedStatement write = day.getValue().isFresh() ? insert : update;
                        day.getValue().set(write, each.getKey(), day.getKey());
                        write.addBatch();
                        waiting.merge(write, 1, Integer::sum);
                    }
                }
            }
            for (PreparedStatement write : waiting.keySet()) {
                write.executeBatch();
            }
        }
    }

    private static String marks(List<Long> values) {
        return "?" + ", ?".repeat(values.size() - 1);
    }
}
