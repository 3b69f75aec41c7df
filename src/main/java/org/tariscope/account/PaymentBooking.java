package org.tariscope.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.http.ProblemType;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** One try to book a payment: the payment, what it comes to, its key and its audit row, in one transaction. */
@ApplicationScoped
class PaymentBooking {
    static final String METHOD = "accounts.payment";

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Ledger ledger;

    @Inject
    IdempotencyKeys keys;

    @Inject
    AuditLog audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Books the payment, or says why it cannot be.
     *
     * @param committing run when nothing but the commit is left to do
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Outcome book(NewPayment payment, Runnable committing) {
        try (Connection connection = database.getConnection()) {
            if (payment.key().isPresent()) {
                keys.take(connection, payment.key().get(), payment.fingerprint());
            }
            Outcome outcome = book(connection, payment);
            if (payment.key().isPresent()) {
                keys.settle(connection, payment.key().get(), outcome);
            }
            if (outcome instanceof Outcome.Booked booked) {
                audit.record(
                        payment.who(), entry(payment.posting(), booked.answer().paymentid()));
            }
            committing.run();
            return outcome;
        } catch (SQLException failed) {
            throw new IllegalStateException("The payment could not be booked", failed);
        }
    }

    private Outcome book(Connection connection, NewPayment payment) throws SQLException {
        Posting posting = payment.posting();
        Optional<Account> account = ledger.lock(connection, posting.subscriberId());
        if (account.isEmpty()) {
            return new Outcome.Refused(ProblemType.NOT_FOUND, "There is no subscriber " + posting.subscriberId());
        }
        if (account.get().isClosedOn(LocalDate.now(clock))) {
            return new Outcome.Refused(
                    ProblemType.ACCOUNT_CLOSED, "The account of subscriber " + posting.subscriberId() + " is closed");
        }
        Optional<LocalDate> closed = settings.day(Setting.ACCOUNTS_CLOSED);
        if (closed.isPresent() && !posting.recDate().isAfter(closed.get())) {
            return new Outcome.Refused(ProblemType.PERIOD_CLOSED, "The books are closed up to " + closed.get());
        }
        long id = ledger.post(connection, posting);
        return new Outcome.Booked(new PaymentAnswer(posting.subscriberId(), id, posting.recDate()));
    }

    private static AuditEntry entry(Posting posting, long paymentId) {
        return new AuditEntry(
                METHOD,
                "subscriber " + posting.subscriberId(),
                "ok",
                "",
                "payment " + paymentId + " of " + posting.amount().toPlainString() + " on " + posting.recDate());
    }
}
