package org.tariscope.admin.subscriber;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tariscope.account.AccountHistory;
import org.tariscope.account.TypedPayments;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.subscriber.SubscriberCard;
import org.tariscope.tariff.Tariffs;

/** Add a payment: typed, looked at once more, and booked once however often the button is pressed. */
@Named
@ViewScoped
public class PaymentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient TypedPayments payments;

    @Inject
    transient AccountHistory accounts;

    @Inject
    transient Places places;

    @Inject
    transient Tariffs tariffs;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private final Map<String, String> typed = new HashMap<>();
    private long id;
    private String key = "";
    private boolean confirming;
    private String amount = "";
    private transient SubscriberCard card;

    /** A new form, with a key of its own; 404 where there is no such subscriber for this visitor. */
    public void open() {
        card = places.card(id);
        if (key.isEmpty()) {
            key = UUID.randomUUID().toString();
            typed.put("paymentday", visitor.today().toString());
            typed.put("paymenttype", "0");
        }
    }

    /** Shows what would be booked, or says what is wrong with it. */
    public void check() {
        visitor.require(Role.ADMINISTRATOR);
        confirming = notices.done(() -> {
            TypedPayments.Checked checked = payments.check(fields());
            amount = checked.amount().toPlainString();
            return true;
        });
    }

    /** Back to the fields. */
    public void change() {
        confirming = false;
    }

    /** Books it and leads to the card, or says why it is not booked. */
    public String book() {
        visitor.require(Role.ADMINISTRATOR);
        boolean done = notices.done(() -> {
            try {
                tell(payments.book(visitor.who(), visitor.administratorId(), key, fields()));
                return true;
            } catch (Refusal refusal) {
                if (refusal.type() == ProblemType.IDEMPOTENCY_MISMATCH) {
                    notices.refuse("payment", "payment.used");
                    return false;
                }
                throw refusal;
            }
        });
        confirming = confirming && done;
        return done ? Destination.to(AdminPage.SUBSCRIBER, id) : null;
    }

    private void tell(TypedPayments.Booked booked) {
        BigDecimal balance = accounts.balances(List.of(id), visitor.today()).getOrDefault(id, BigDecimal.ZERO);
        notices.sayNext(
                booked.before() ? "payment.booked.before" : "payment.booked",
                Long.toString(booked.paymentId()),
                booked.amount().toPlainString() + " " + getCurrency(),
                balance.toPlainString() + " " + getCurrency());
    }

    /** By the names of the API; only for a subscriber whom the visitor may see. */
    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("id", Long.toString(getCard().fields().id()));
        return fields;
    }

    public SubscriberCard getCard() {
        if (card == null) {
            card = places.card(id);
        }
        return card;
    }

    public String getCurrency() {
        return tariffs.mainCurrency();
    }

    /** What was typed, by the names of the API. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public boolean isConfirming() {
        return confirming;
    }

    /** The amount as it was understood. */
    public String getAmount() {
        return amount;
    }

    /** Made when the form was shown; it goes along, so that a form that is sent again is known. */
    public String getKey() {
        return key;
    }

    /** What is no key of ours gets a new one. */
    public void setKey(String sent) {
        key = sent != null && sent.matches("[0-9a-f-]{36}")
                ? sent
                : UUID.randomUUID().toString();
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
