package org.tariscope.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tariscope.audit.Who;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.Parameters;

/** Books the payments that administrators type into a form, by the rules of {@code accounts.payment} and as surely once. */
@ApplicationScoped
public class TypedPayments {
    private static final String COMMENT = "comment";

    /** As the API's, with what an administrator notes. */
    private static final MethodDescription FORM = MethodDescription.post(
                    PaymentBooking.METHOD, "Books a payment that an administrator typed")
            .takes(Stream.concat(
                            AccountsResource.METHODS.stream()
                                    .filter(method -> method.name().equals(PaymentBooking.METHOD))
                                    .flatMap(method -> method.parameters().stream()),
                            Stream.of(Parameter.optional(COMMENT, new Text(200), "What it is for")
                                    .clearable()))
                    .toArray(Parameter[]::new));

    @Inject
    Payments payments;

    @Inject
    PaymentRules rules;

    /** What is about to be booked. */
    public record Checked(long subscriberId, LocalDate day, BigDecimal amount) {}

    /**
     * What was booked.
     *
     * @param before whether an earlier press of the button had booked it
     */
    public record Booked(long paymentId, LocalDate day, BigDecimal amount, boolean before) {}

    /** What these fields, by the names of the API, would book; 400 names what is wrong with them. */
    public Checked check(Map<String, String> typed) {
        Posting posting = posting(Parameters.ofTyped(FORM, typed), 0);
        return new Checked(posting.subscriberId(), posting.recDate(), posting.amount());
    }

    /**
     * Books it, once for all forms with this key.
     *
     * @param administrator his id
     * @param key made when the form was shown
     */
    public Booked book(Who who, long administrator, String key, Map<String, String> typed) {
        Parameters in = Parameters.ofTyped(FORM, typed);
        // API users have the numbers above 0: neither meets the keys and the external numbers of the other.
        long caller = -administrator;
        Posting posting = posting(in, caller);
        Payments.Booked booked = payments.pay(new NewPayment(
                who,
                posting,
                Optional.of(new RequestKey(caller, PaymentBooking.METHOD, key)),
                PaymentRules.fingerprint(in)));
        return new Booked(
                booked.answer().paymentid(), booked.answer().paymentday(), posting.amount(), booked.replayed());
    }

    private Posting posting(Parameters in, long caller) {
        return rules.posting(in, caller, in.optionalText(COMMENT));
    }
}
