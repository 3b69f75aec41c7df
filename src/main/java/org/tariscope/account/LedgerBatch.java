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
import java.util.Objects;
import java.util.TreeMap;

/** Many postings at once, within the caller's transaction, with the same outcome as one after the other. */
final class LedgerBatch {
    private static final int NAMED_AT_ONCE = 500;

    /** Most accounts with a posting had one so many days before: what those owed need not be looked for one by one. */
    private static final int DAYS_BEFORE = 1;

    private static final String DAYS_FROM =
            """
            select subscriber_id, rec_date, charge, payment, end_debt from account_day
            where rec_date >= ? and subscriber_id in (%s)
            """;

    private static final String DEBT_BEFORE =
            """
            select a.subscriber_id, (select d.end_debt from account_day d
                where d.subscriber_id = a.subscriber_id and d.rec_date < ? order by d.rec_date desc fetch first 1 row only)
            from account a where a.subscriber_id in (%s)
            """;

    private final HeldAccounts held;
    private final Connection connection;
    private final List<Posting> postings;
    private final Map<Long, NavigableMap<LocalDate, AccountDay>> days = new TreeMap<>();
    private final Map<Long, LocalDate> firstDays = new TreeMap<>();

    /** What is owed before the first day that is known, where a day without postings yet needs it. */
    private final Map<Long, BigDecimal> debts = new HashMap<>();

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

    /** The days from shortly before the first posting on; where none of them is before an account's own first posting, its debt. */
    private void readDays(List<Long> subscribers) throws SQLException {
        LocalDate first = subscribers.stream()
                .map(firstDays::get)
                .min(LocalDate::compareTo)
                .orElseThrow()
                .minusDays(DAYS_BEFORE);
        read(DAYS_FROM, first, subscribers, row -> days(row.getLong(1))
                .put(row.getObject(2, LocalDate.class), AccountDay.of(row)));
        List<Long> others = subscribers.stream()
                .filter(each -> days(each).floorKey(firstDays.get(each)) == null)
                .toList();
        read(
                DEBT_BEFORE,
                first,
                others,
                row -> debts.put(row.getLong(1), Objects.requireNonNullElse(row.getBigDecimal(2), BigDecimal.ZERO)));
    }

    /** What is done with a row. */
    @FunctionalInterface
    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void read(String sql, LocalDate day, List<Long> subscribers, Reading reading) throws SQLException {
        if (subscribers.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(sql.formatted(marks(subscribers)))) {
            select.setObject(1, day);
            for (int i = 0; i < subscribers.size(); i++) {
                select.setLong(i + 2, subscribers.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reading.of(rows);
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
                    before == null
                            ? debts.get(posting.subscriberId())
                            : before.getValue().endDebt());
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
