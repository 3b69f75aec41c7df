package org.tariscope.call;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tariscope.account.Ledger;
import org.tariscope.account.Posting;
import org.tariscope.rating.Rated;

/** Brings what was posted for calls to what they cost: at first with a charge, later with the difference. */
final class CallPostings {
    private static final int LONGEST_TEXT = 200;

    private final Connection connection;
    private final Ledger ledger;
    private final Optional<LocalDate> closed;
    private final Map<Long, String> tariffNames = new HashMap<>();

    /**
     * Postings within a transaction.
     *
     * @param closed the last day of the closed books: what would count before counts on the day after
     */
    CallPostings(Connection connection, Ledger ledger, Optional<LocalDate> closed) {
        this.connection = connection;
        this.ledger = ledger;
        this.closed = closed;
    }

    /** A call that is to be written. */
    record Draft(long id, PricedCall call, BigDecimal posted, OptionalLong ledgerId) {}

    /**
     * Posts what is missing and answers the rows with what was posted for them then.
     *
     * @param reason of corrections
     */
    List<CallTable.Row> post(List<Draft> drafts, String reason) throws SQLException {
        Map<Long, LocalDate> closedAccounts = ledger.closed(
                connection,
                drafts.stream()
                        .flatMap(draft -> draft.call().subscriber().stream().boxed())
                        .distinct()
                        .toList());
        List<Posting> postings = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Optional<Posting> posting = posting(drafts.get(i), closedAccounts, reason);
            if (posting.isPresent()) {
                postings.add(posting.get());
                places.add(i);
            }
        }
        List<Long> ids = ledger.postAll(connection, postings);
        List<CallTable.Row> rows = new ArrayList<>();
        drafts.forEach(
                draft -> rows.add(new CallTable.Row(draft.id(), draft.call(), draft.posted(), draft.ledgerId())));
        for (int i = 0; i < places.size(); i++) {
            Draft draft = drafts.get(places.get(i));
            OptionalLong first = draft.ledgerId().isPresent() ? draft.ledgerId() : OptionalLong.of(ids.get(i));
            BigDecimal posted = draft.posted().add(postings.get(i).amount());
            rows.set(places.get(i), new CallTable.Row(draft.id(), draft.call(), posted, first));
        }
        return rows;
    }

    private Optional<Posting> posting(Draft draft, Map<Long, LocalDate> closedAccounts, String reason)
            throws SQLException {
        PricedCall call = draft.call();
        BigDecimal missing = call.charged().subtract(draft.posted());
        if (missing.signum() == 0 || call.subscriber().isEmpty()) {
            return Optional.empty();
        }
        long subscriber = call.subscriber().getAsLong();
        LocalDate day = call.localStart().toLocalDate();
        LocalDate counted = closed.filter(last -> !day.isAfter(last))
                .map(last -> last.plusDays(1))
                .orElse(day);
        if (closedAccounts.containsKey(subscriber) && !counted.isBefore(closedAccounts.get(subscriber))) {
            return Optional.empty();
        }
        Optional<Posting.Correction> correction = draft.ledgerId().isPresent()
                ? Optional.of(new Posting.Correction(draft.ledgerId().getAsLong(), reason))
                : Optional.empty();
        long seconds = call.outcome() instanceof Rated rated ? rated.billedSeconds() : 0;
        return Optional.of(Posting.call(subscriber, counted, day, text(call), missing, seconds, correction));
    }

    private String text(PricedCall call) throws SQLException {
        if (!(call.outcome() instanceof Rated rated)) {
            return "Call";
        }
        org.tariscope.rating.Posting how = rated.parameters().posting();
        String text = how.accountDescription().isEmpty()
                ? tariffName(rated.parameters().tariff())
                : how.accountDescription();
        String whole = how.accountDns() ? text + ", " + call.call().dn() : text;
        return whole.substring(
                0, whole.offsetByCodePoints(0, Math.min(LONGEST_TEXT, whole.codePointCount(0, whole.length()))));
    }

    private String tariffName(long tariff) throws SQLException {
        String known = tariffNames.get(tariff);
        if (known != null) {
            return known;
        }
        try (PreparedStatement select = connection.prepareStatement("select name from tariff where id = ?")) {
            select.setLong(1, tariff);
            try (ResultSet found = select.executeQuery()) {
                String name = found.next() ? found.getString(1) : "Tariff " + tariff;
                tariffNames.put(tariff, name);
                return name;
            }
        }
    }
}
