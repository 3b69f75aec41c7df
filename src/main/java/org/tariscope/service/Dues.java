package org.tariscope.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rule of who owes what: a period is owed whole by whoever has the service on its first day, and by nobody else. What
 * costs nothing is not charged.
 */
final class Dues {
    private final List<Term> terms = new ArrayList<>();
    private final Map<Long, Set<Long>> servicesOfPlans;
    private final int digits;

    private record Term(ChargedService service, Span span) {}

    /**
     * For the periods that begin within these days, both inclusive.
     *
     * @param servicesOfPlans the ids of the services by the plan's id
     * @param digits of an amount in the main currency
     */
    Dues(
            List<ChargedService> services,
            Map<Long, Set<Long>> servicesOfPlans,
            int digits,
            LocalDate from,
            LocalDate to) {
        this.servicesOfPlans = servicesOfPlans;
        this.digits = digits;
        for (ChargedService service : services) {
            service.period().beginningWithin(from, to).forEach(span -> terms.add(new Term(service, span)));
        }
        terms.sort(Comparator.comparing((Term term) -> term.span().first())
                .thenComparing(term -> term.service().id()));
    }

    /** How many charges one subscriber can get at most. */
    int most() {
        return terms.size();
    }

    /** What the subscriber owes, in the order of the days. */
    List<Due> of(Holder holder) {
        List<Due> dues = new ArrayList<>();
        for (Term term : terms) {
            LocalDate day = term.span().first();
            long quantity =
                    holder.isServedOn(day) ? holder.quantity(term.service().id(), day, servicesOfPlans) : 0;
            BigDecimal amount = term.service().amount(quantity, digits);
            if (amount.signum() > 0) {
                dues.add(new Due(holder.subscriberId(), term.service(), term.span(), quantity, amount));
            }
        }
        return dues;
    }
}
