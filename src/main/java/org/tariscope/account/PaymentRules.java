package org.tariscope.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tariscope.audit.Who;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.BadValue;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;
import org.tariscope.tariff.Tariffs;

/** Makes a payment out of what a caller sent, and refuses what can be none. */
@ApplicationScoped
class PaymentRules {
    @Inject
    Settings settings;

    @Inject
    Tariffs tariffs;

    @Inject
    Clock clock;

    /** The payment that this request asks for; 400 names what is wrong with it. */
    NewPayment payment(Who who, ApiRequest request) {
        if (request.idempotencyKey().isEmpty()
                && settings.text(Setting.PAYMENTS_KEY).equals("required")) {
            throw new Refusal(
                    ProblemType.IDEMPOTENCY_KEY_REQUIRED, "Payments are booked only with the header Idempotency-Key");
        }
        Parameters in = request.parameters();
        long caller = Long.parseLong(request.caller().orElseThrow().getSubject());
        Posting posting = posting(in, caller, Optional.empty());
        Optional<RequestKey> key = request.idempotencyKey()
                .map(sent -> new RequestKey(caller, request.method().name(), sent));
        return new NewPayment(who, posting, key, fingerprint(in));
    }

    /**
     * What is posted for the parameters of the method; 400 names what is wrong with them.
     *
     * @param caller an API user's id, or an administrator's below 0
     * @param note what an administrator noted
     */
    Posting posting(Parameters in, long caller, Optional<String> note) {
        check(in.decimal("payment"), in.day("paymentday"));
        return new Posting(
                in.id("id"),
                in.day("paymentday"),
                in.decimal("payment"),
                new Posting.Payment(
                        (int) in.whole("paymenttype"),
                        in.optionalText("bank"),
                        in.optionalText("externalid"),
                        caller,
                        note));
    }

    private void check(BigDecimal amount, LocalDate day) {
        List<BadValue> errors = new ArrayList<>();
        int digits = tariffs.mainDigits();
        if (amount.signum() <= 0) {
            errors.add(new BadValue(ProblemType.OUT_OF_RANGE, "payment", "must be more than 0"));
        }
        if (amount.scale() > digits) {
            errors.add(new BadValue(
                    ProblemType.INVALID_VALUE, "payment", "has more digits than the currency, which has " + digits));
        }
        int most = settings.number(Setting.PAYMENTS_MAX);
        if (amount.compareTo(BigDecimal.valueOf(most)) > 0) {
            errors.add(new BadValue(ProblemType.OUT_OF_RANGE, "payment", "must be at most " + most));
        }
        if (day.isAfter(LocalDate.now(clock).plusDays(1))) {
            errors.add(new BadValue(ProblemType.OUT_OF_RANGE, "paymentday", "must be tomorrow at the latest"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
    }

    /** Of the values as they were understood: the same in JSON, XML and a form. */
    static String fingerprint(Parameters in) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.canonical().forEach((name, value) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(value.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
