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
import java.util.stream.LongStream;
import org.tariscope.account.HeldAccounts;
import org.tariscope.account.Ledger;
import org.tariscope.account.Posting;
import org.tariscope.rating.Rated;

/** Brings what was posted for calls to what they cost: at first with a charge, later with the difference. */
final class CallPostings {
    private static final int LONGEST_TEXT = 200;

    private final Connection connection;
    private final Ledger ledger;
    private final HeldAccounts held;
    private final Optional<LocalDate> closed;
    private final Map<Long, String> tariffNames = new HashMap<>();

    /**
     * Postings within a transaction.
     *
     * @param held the accounts of those whose calls they may be; others are held as they come
     * @param closed the last day of the closed books: what would count before counts on the day after
     */
    CallPostings(Connection connection, Ledger ledger, HeldAccounts held, Optional<LocalDate> closed) {
        this.connection = connection;
        this.ledger = ledger;
        this.held = held;
        this.closed = closed;
    }

    /**
     * A call that is to be written.
     *
     * @param charged whose account has been charged with what was posted
     */
    record Draft(long id, PricedCall call, OptionalLong charged, BigDecimal posted, OptionalLong ledgerId) {
        /** A call that was not recorded before. */
        static Draft fresh(long id, PricedCall call) {
            return new Draft(id, call, OptionalLong.empty(), BigDecimal.ZERO, OptionalLong.empty());
        }

        /** The same without what was posted to somebody else's account. */
        private Draft freed() {
            return charged.equals(call.subscriber()) ? this : fresh(id, call);
        }
    }

    /**
     * Posts what is missing and answers the rows with what was posted for them then. What was posted to the account of
     * somebody whose call it is no more is taken back there.
     *
     * @param reason of corrections
     */
    List<CallTable.Row> post(List<Draft> drafts, String reason) throws SQLException {
        held.add(drafts.stream()
                .flatMap(draft -> LongStream.concat(draft.charged().stream(), draft.call().subscriber().stream())
                        .boxed())
                .toList());
        List<Posting> postings = new ArrayList<>();
        List<Optional<Integer>> places = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.charged().equals(draft.call().subscriber())) {
                posting(draft, draft.charged(), draft.posted().negate(), reason).ifPresent(postings::add);
            }
            Draft mine = draft.freed();
            BigDecimal missing = mine.call().charged().subtract(mine.posted());
            Optional<Posting> posting = posting(mine, mine.call().subscriber(), missing, reason);
            places.add(posting.map(each -> postings.size()));
            posting.ifPresent(postings::add);
        }
        List<Long> ids = ledger.postAll(held, postings);
        List<CallTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft mine = drafts.get(i).freed();
            Optional<Integer> place = places.get(i);
            BigDecimal posted = place.map(
                            at -> mine.posted().add(postings.get(at).amount()))
                    .orElse(mine.posted());
            OptionalLong first = mine.ledgerId().isPresent() || place.isEmpty()
                    ? mine.ledgerId()
                    : OptionalLong.of(ids.get(place.get()));
            rows.add(new CallTable.Row(mine.id(), mine.call(), posted, first));
        }
        return rows;
    }

    private Optional<Posting> posting(Draft draft, OptionalLong to, BigDecimal amount, String reason)
            throws SQLException {
        if (amount.signum() == 0 || to.isEmpty()) {
            return Optional.empty();
        }
        PricedCall call = draft.call();
        LocalDate day = call.localStart().toLocalDate();
        LocalDate counted = closed.filter(last -> !day.isAfter(last))
                .map(last -> last.plusDays(1))
                .orElse(day);
        Optional<LocalDate> closedOn = held.closedOn(to.getAsLong());
        if (closedOn.filter(first -> !counted.isBefore(first)).isPresent()) {
            return Optional.empty();
        }
        Optional<Posting.Correction> correction = draft.ledgerId().isPresent()
                ? Optional.of(new Posting.Correction(draft.ledgerId().getAsLong(), reason))
                : Optional.empty();
        long seconds = call.outcome() instanceof Rated rated ? rated.billedSeconds() : 0;
        return Optional.of(Posting.call(to.getAsLong(), counted, day, text(call), amount, seconds, correction));
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
