package org.tariscope.admin.subscriber;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tariscope.account.AccountHistory;
import org.tariscope.account.AccountLine;
import org.tariscope.account.AccountMonth;
import org.tariscope.admin.PageTable;
import org.tariscope.admin.Visitor;
import org.tariscope.call.LatestCalls;
import org.tariscope.subscriber.SubscriberCard;
import org.tariscope.subscriber.SubscriberCards;
import org.tariscope.tariff.Tariffs;

/** The card of one subscriber: who he is, his numbers and plans, his account and his last calls. */
@Named
@ViewScoped
public class SubscriberPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CALLS = 10;

    @Inject
    transient Places places;

    @Inject
    transient SubscriberCards cards;

    @Inject
    transient AccountHistory accounts;

    @Inject
    transient LatestCalls latestCalls;

    @Inject
    transient Tariffs tariffs;

    @Inject
    transient Visitor visitor;

    private long id;
    private transient SubscriberCard card;
    private transient PageTable<AccountMonth> months;
    private transient PageTable<AccountLine> charges;
    private transient PageTable<AccountLine> payments;

    /** 404 where there is no such subscriber for this visitor. */
    public void open() {
        card = places.card(id);
    }

    public SubscriberCard getCard() {
        if (card == null) {
            open();
        }
        return card;
    }

    public List<Fact> getFacts() {
        return Fact.of(getCard());
    }

    public List<SubscriberCard.Number> getNumbers() {
        return cards.numbers(id);
    }

    public List<SubscriberCard.PlanPeriod> getPlans() {
        return cards.plans(id);
    }

    /** Whether the number is the subscriber's today. */
    public boolean isHeld(SubscriberCard.Number number) {
        return number.isOn(visitor.today());
    }

    /** What the account has today; below zero: so much is owed. */
    public BigDecimal getBalance() {
        return accounts.balances(List.of(id), visitor.today()).getOrDefault(id, BigDecimal.ZERO);
    }

    public String getCurrency() {
        return tariffs.mainCurrency();
    }

    public PageTable<AccountMonth> getMonths() {
        if (months == null) {
            months = new PageTable<>(
                    () -> accounts.countMonths(seen()),
                    part -> accounts.months(seen(), part.first(), part.size()),
                    month -> month.month().getYear() * 100L + month.month().getMonthValue());
        }
        return months;
    }

    public PageTable<AccountLine> getCharges() {
        if (charges == null) {
            charges = lines(AccountLine.Kind.CHARGE);
        }
        return charges;
    }

    public PageTable<AccountLine> getPayments() {
        if (payments == null) {
            payments = lines(AccountLine.Kind.PAYMENT);
        }
        return payments;
    }

    private PageTable<AccountLine> lines(AccountLine.Kind kind) {
        return new PageTable<>(
                () -> accounts.count(seen(), kind),
                part -> accounts.lines(
                        seen(),
                        kind,
                        AccountLine.column(Optional.of(part.column()).filter(field -> !field.isEmpty())),
                        part.column().isEmpty() || part.descending(),
                        part.first(),
                        part.size()),
                AccountLine::id);
    }

    /** The subscriber's id, where the visitor may still see him: tables ask again and again. */
    private long seen() {
        return places.card(id).fields().id();
    }

    public List<LatestCalls.LatestCall> getCalls() {
        return latestCalls.of(id, CALLS);
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
