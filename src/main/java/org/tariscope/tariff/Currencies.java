package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariscope.audit.Who;
import org.tariscope.http.Page;
import org.tariscope.http.Parameters;

/**
 * Keeps the currencies and their exchange rates. Once there is a main currency it stays the main one, with its digits:
 * accounts and rates are in it.
 */
@ApplicationScoped
@Transactional
public class Currencies {
    private static final String WHAT = "currency";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    PriceListChanges changes;

    /** All currencies with all their rates, ordered by id. */
    public List<CurrencyAnswer> list(Page page) {
        return page.of(entities.createQuery("select c from Currency c order by c.id", Currency.class)).stream()
                .map(Currency::answer)
                .toList();
    }

    /** Makes a currency, or changes the fields that were sent; rates that were not sent stay. */
    public CurrencyAnswer save(Who who, Parameters in) {
        SentPart sent = new SentPart(in).newNeeds("code", "name").notBlank("name");
        SentRates rates = new SentRates(sent, in.items("rates", Parameters.class));
        IsoCurrency.check(sent, in.optionalText("code"));
        rates.check();
        sent.refuseWrong();
        changes.begin();
        Optional<Currency> known = sent.id().map(id -> changes.find(Currency.class, WHAT, id));
        Set<LocalDate> days = rates.days();
        Optional<CurrencyAnswer> before = known.map(each -> each.answer(days::contains));
        Currency currency = known.orElseGet(() -> IsoCurrency.of(in.text("code"), in.text("name")));
        new CurrencyRules(sent, in, currency).check(others(sent.id().orElse(0L)));
        rates.checkAgainst(currency.rates(), LocalDate.now(clock));
        sent.refuseWrong();
        apply(currency, in);
        rates.applyTo(currency);
        entities.persist(currency);
        changes.end(who, "currencies.save", WHAT + " " + currency.id(), before, currency.answer(days::contains));
        return currency.answer();
    }

    /** The currency with this id and its rates from today on, which are all that can change; 404 where there is none. */
    public CurrencyAnswer get(long id) {
        LocalDate today = LocalDate.now(clock);
        return changes.find(Currency.class, WHAT, id).answer(day -> !day.isBefore(today));
    }

    /** As {@link #save(Who, Parameters)}; 409 where it is not as it was seen any more. */
    public CurrencyAnswer save(Who who, CurrencyAnswer seen, Parameters in) {
        changes.begin();
        PriceListChanges.refuseChanged(seen, get(seen.id()));
        return save(who, in);
    }

    private List<Currency> others(long id) {
        return entities.createQuery("select c from Currency c where c.id <> :id order by c.id", Currency.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static void apply(Currency currency, Parameters in) {
        in.optionalText("name").ifPresent(currency::rename);
        in.optionalWhole("digits").map(Math::toIntExact).ifPresent(currency::digits);
        if (in.optionalFlag("main").orElse(false)) {
            currency.makeMain();
        }
    }
}
