package org.tariscope.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.tariscope.http.LockConflict;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.UniqueViolation;

/**
 * Books payments so that each request is booked once or not at all, and the caller knows which, or is told that nobody does.
 * Lost deadlocks are tried again; a repetition with the same key gets the first answer.
 */
@ApplicationScoped
public class Payments {
    private static final int TRIES = 4;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    @Inject
    PaymentBooking booking;

    @Inject
    IdempotencyKeys keys;

    @Inject
    AccountTurns turns;

    /**
     * What the caller gets.
     *
     * @param replayed whether an earlier request had booked it
     */
    record Booked(PaymentAnswer answer, boolean replayed) {}

    /** Books the payment; what it is refused for is thrown. */
    Booked pay(NewPayment payment) {
        return turns.inTurn(
                payment.posting().subscriberId(), () -> replay(payment).orElseGet(() -> book(payment)));
    }

    private Booked book(NewPayment payment) {
        for (int left = TRIES - 1; ; left--) {
            AtomicBoolean committing = new AtomicBoolean();
            try {
                return new Booked(answer(booking.book(payment, () -> committing.set(true))), false);
            } catch (Refusal refused) {
                throw refused;
            } catch (Exception failed) {
                // WildFly throws the checked exception of a commit that failed, which nothing declares.
                if (committing.get()) {
                    throw unknown();
                }
                if (left == 0 || !LockConflict.isDeadlock(failed)) {
                    return explained(payment, failed);
                }
            }
            LockSupport.parkNanos(pause());
        }
    }

    /** Of another length for each of those who ran into each other. */
    private static long pause() {
        return Math.floorMod(System.nanoTime(), LONGEST_PAUSE_NANOS);
    }

    /** The answer that the key's first request got; empty where there is no key or it is new. */
    private Optional<Booked> replay(NewPayment payment) {
        Optional<IdempotencyKeys.Stored> stored = payment.key().flatMap(keys::find);
        return stored.map(first -> {
            if (!first.fingerprint().equals(payment.fingerprint())) {
                throw new Refusal(ProblemType.IDEMPOTENCY_MISMATCH, "The key belongs to a payment with other values");
            }
            return new Booked(answer(first.outcome()), true);
        });
    }

    private static PaymentAnswer answer(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new Refusal(refused.type(), refused.detail());
        }
        return ((Outcome.Booked) outcome).answer();
    }

    /** What a failure before the commit means; nothing was booked. */
    private Booked explained(NewPayment payment, Exception failed) {
        if (UniqueViolation.in(failed)) {
            Optional<Booked> first = replay(payment);
            if (first.isPresent()) {
                return first.get();
            }
            if (isNumbered(payment)) {
                throw numberTaken();
            }
        }
        if (payment.key().isPresent() && LockConflict.isTimeout(failed)) {
            return replay(payment).orElseThrow(Payments::inProgress);
        }
        if (isOverflow(failed)) {
            throw new Refusal(ProblemType.SUM_OVERFLOW, "The account's sum would have too many digits");
        }
        throw new IllegalStateException("The payment could not be booked", failed);
    }

    private static boolean isNumbered(NewPayment payment) {
        return payment.posting().detail() instanceof Posting.Payment paid
                && paid.externalId().isPresent();
    }

    private static Refusal numberTaken() {
        return new Refusal(ProblemType.CONFLICT, "You have booked a payment with this externalid already");
    }

    private static boolean isOverflow(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("22")) {
                return true;
            }
        }
        return false;
    }

    private static Refusal inProgress() {
        return new Refusal(ProblemType.IDEMPOTENCY_IN_PROGRESS, "The first request with this key has not ended yet")
                .header("Retry-After", "1");
    }

    private static Refusal unknown() {
        return new Refusal(
                        ProblemType.OUTCOME_UNKNOWN, "The payment may or may not be booked: the database did not say")
                .header("Retry-After", "5");
    }
}
