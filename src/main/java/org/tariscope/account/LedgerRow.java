package org.tariscope.account;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;

/** A posting as a row of the ledger. */
final class LedgerRow {
    static final String INSERT =
            """
            insert into ledger (id, subscriber_id, kind, rec_date, amount, booked_at,
                from_date, to_date, service_id, service_name, quantity,
                payment_type, bank, external_id, api_user_id, corrects_id, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private LedgerRow() {}

    static void set(PreparedStatement insert, long id, Posting posting, LocalDateTime bookedAt) throws SQLException {
        insert.setLong(1, id);
        insert.setLong(2, posting.subscriberId());
        insert.setString(3, posting.detail() instanceof Posting.Charge ? "charge" : "payment");
        insert.setObject(4, posting.recDate());
        insert.setBigDecimal(5, posting.amount());
        insert.setObject(6, bookedAt);
        setCharge(insert, posting.detail() instanceof Posting.Charge charge ? Optional.of(charge) : Optional.empty());
        setPayment(
                insert, posting.detail() instanceof Posting.Payment payment ? Optional.of(payment) : Optional.empty());
    }

    private static void setCharge(PreparedStatement insert, Optional<Posting.Charge> charge) throws SQLException {
        Optional<Posting.Correction> correction = charge.flatMap(Posting.Charge::correction);
        insert.setObject(7, charge.map(Posting.Charge::fromDate).orElse(null));
        insert.setObject(8, charge.map(Posting.Charge::toDate).orElse(null));
        insert.setObject(9, charge.flatMap(Posting.Charge::serviceId).orElse(null));
        insert.setString(10, charge.map(Posting.Charge::serviceName).orElse(null));
        insert.setObject(11, charge.map(Posting.Charge::quantity).orElse(null));
        insert.setObject(16, correction.map(Posting.Correction::ledgerId).orElse(null));
        insert.setString(17, correction.map(Posting.Correction::reason).orElse(null));
    }

    private static void setPayment(PreparedStatement insert, Optional<Posting.Payment> payment) throws SQLException {
        insert.setObject(12, payment.map(Posting.Payment::type).orElse(null));
        insert.setString(13, payment.flatMap(Posting.Payment::bank).orElse(null));
        insert.setString(14, payment.flatMap(Posting.Payment::externalId).orElse(null));
        if (payment.isPresent()) {
            insert.setString(17, payment.get().note().orElse(null));
        }
        insert.setObject(15, payment.map(Posting.Payment::apiUserId).orElse(null));
    }
}
